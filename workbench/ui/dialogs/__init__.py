"""Questions that need more than a key: each is a form that hands its answers back."""
