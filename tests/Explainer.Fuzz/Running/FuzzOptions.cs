using System.Globalization;

namespace Explainer.Fuzz.Running;

/// <summary>How long a run goes on and where it keeps what failed.</summary>
internal sealed record FuzzOptions
{
    /// <summary>How many inputs are tried.</summary>
    public int Inputs { get; init; } = 1000;

    /// <summary>How long it may take; it ends at whichever of the two comes first.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromDays(1);

    /// <summary>What the inputs follow from: the same seed tries the same inputs.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Where inputs that failed are kept; null for a folder of temporary files.</summary>
    public string? Failures { get; init; }

    /// <summary>Reads the command line; null when it is wrong.</summary>
    public static FuzzOptions? Parse(string[] arguments)
    {
        var options = new FuzzOptions();
        for (var i = 0; i + 1 < arguments.Length; i += 2)
        {
            var isNumber = int.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            switch (arguments[i])
            {
                case "--inputs" when isNumber:
                    options = options with { Inputs = number };
                    break;
                case "--seconds" when isNumber:
                    options = options with { Longest = TimeSpan.FromSeconds(number), Inputs = options.Inputs == 1000 ? int.MaxValue : options.Inputs };
                    break;
                case "--seed" when isNumber:
                    options = options with { Seed = number };
                    break;
                case "--failures":
                    options = options with { Failures = Path.GetFullPath(arguments[i + 1]) };
                    break;
                default:
                    return null;
            }
        }

        return arguments.Length % 2 == 0 ? options : null;
    }
}
