// All of it waits for the program to be published, which takes minutes.
[assembly: Trait("Pace", "Slow")]
