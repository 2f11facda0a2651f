// It damages inputs for half a minute.
[assembly: Trait("Pace", "Slow")]
