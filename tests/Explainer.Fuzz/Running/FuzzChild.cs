using System.Globalization;
using Explainer.Fuzz.Inputs;
using Explainer.Fuzz.Mutations;

namespace Explainer.Fuzz.Running;

/// <summary>
/// The process in which inputs are tried. Before each it says its number on the output and puts it into <c>current</c>, so that who started it
/// knows what it died or hangs of. What shows something new goes into <c>pool</c>, which outlasts it.
/// </summary>
internal static class FuzzChild
{
    // After so many inputs of one kind of failure more of it are only counted.
    private const int MostOfOneKind = 3;

    // Larger storyboards are slow to read and show nothing that smaller ones do not.
    private const int LargestKept = 1 << 16;

    // Behind the name of a kept input that a film comes of.
    private const string OfFilm = "-film";

    /// <summary>Tries the inputs of some numbers.</summary>
    /// <param name="work">The folder of the run.</param>
    /// <param name="seed">What inputs follow from.</param>
    /// <param name="first">The first number.</param>
    /// <param name="end">The number behind the last.</param>
    /// <param name="failures">Where failures are kept.</param>
    public static int Run(string work, int seed, int first, int end, string failures)
    {
        var (current, pooled, seen) = (Path.Combine(work, "current"), Path.Combine(work, "pool"), Path.Combine(work, "seen"));
        Directory.CreateDirectory(pooled);
        var corpus = new Corpus();
        List<FuzzInput> pool = [.. corpus.Storyboards];
        var films = new List<FuzzInput>();
        foreach (var folder in Directory.EnumerateDirectories(pooled).Order(StringComparer.Ordinal))
        {
            pool.Add(FuzzInput.Load(folder));
            if (folder.EndsWith(OfFilm, StringComparison.Ordinal))
            {
                films.Add(pool[^1]);
            }
        }

        var known = File.Exists(seen) ? [.. File.ReadAllLines(seen)] : new HashSet<string>(StringComparer.Ordinal);
        var mutator = new Mutator(corpus);
        using var probe = new Probe();
        for (var number = first; number < end; number++)
        {
            // The corpus itself comes first, unchanged.
            var random = new Random(unchecked((seed * 1_000_003) + number));
            var input = number < corpus.Storyboards.Count ? corpus.Storyboards[number] : mutator.Next(pool, films, random);
            input.Save(current);
            Say($"begin {number}");
            var outcome = probe.Try(current, input);
            if (outcome.IsDrawn)
            {
                Say("drawn");
            }

            if (outcome.Fault is { } fault)
            {
                Keep(failures, number, input, fault);
                Say($"fault {fault.ReplaceLineEndings(" ")}");
            }

            List<string> news = [.. outcome.Features.Select(f => f.ReplaceLineEndings(" ")).Where(known.Add)];
            File.AppendAllLines(seen, news);
            if (outcome.Fault is null && IsKept(input) && (news.Count > 0 || number < corpus.Storyboards.Count))
            {
                pool.Add(input);
                if (outcome.IsDrawn)
                {
                    films.Add(input);
                }

                input.Save(Path.Combine(pooled, number.ToString("00000000", CultureInfo.InvariantCulture) + (outcome.IsDrawn ? OfFilm : "")));
                Say("new");
            }

            Say($"end {number}");
        }

        return 0;
    }

    private static bool IsKept(FuzzInput input) => !input.Files.ContainsKey(FuzzInput.Session) && input.Files.TryGetValue(FuzzInput.Storyboard, out var storyboard) && storyboard.Length <= LargestKept;

    /// <summary>Tries the input of a folder.</summary>
    public static int RunOne(string folder)
    {
        Say("begin 0");
        using var probe = new Probe();
        var outcome = probe.Try(folder, FuzzInput.Load(folder));
        Say(outcome.Fault is { } fault ? $"fault {fault.ReplaceLineEndings(" ")}" : $"well {string.Join("; ", outcome.Features)}");
        Say("end 0");
        return 0;
    }

    /// <summary>Keeps an input that failed, with what went wrong; not when there are enough of the kind.</summary>
    public static void Keep(string failures, int number, FuzzInput input, string fault)
    {
        Directory.CreateDirectory(failures);
        var kind = Kind(fault);
        if (Directory.EnumerateFiles(failures, "failure.txt", SearchOption.AllDirectories).Count(path => Kind(File.ReadLines(path).First()) == kind) >= MostOfOneKind)
        {
            return;
        }

        var folder = Path.Combine(failures, number.ToString("00000000", CultureInfo.InvariantCulture));
        input.Save(folder);
        File.WriteAllText(
            Path.Combine(folder, "failure.txt"),
            $"{fault.ReplaceLineEndings(" ")}\nAgain: dotnet run -c Release --project tests/Explainer.Fuzz -- repeat {folder}\n");
    }

    // Without what differs from input to input.
    private static string Kind(string fault) => new([.. fault.Split(':')[0].Where(c => !char.IsAsciiDigit(c))]);

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
