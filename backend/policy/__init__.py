"""Regional rules as data: what a region says, since when, and in which document."""
