using System.Globalization;

namespace Explainer.Benchmarks;

/// <summary>How much processor time processes have taken, as Linux tells it.</summary>
internal static class ProcessorTime
{
    // Linux tells it in hundredths of a second, whatever its own clock is.
    private const double TicksPerSecond = 100;

    /// <summary>The time of a process and its threads so far, in seconds; 0 when there is none of that number.</summary>
    public static double Of(int process)
    {
        try
        {
            // What stands in brackets is the program's name, which may hold anything.
            var fields = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat")).Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>The processes below one, those below them and so on, each with what it was called with.</summary>
    public static IReadOnlyList<(int Process, string Call)> Below(int process)
    {
        var all = new List<(int Process, int Parent, string Call)>();
        foreach (var folder in Directory.GetDirectories("/proc"))
        {
            try
            {
                if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                {
                    var parent = File.ReadAllText(Path.Combine(folder, "stat")).Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
                    all.Add((number, int.Parse(parent, CultureInfo.InvariantCulture), File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' ')));
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It has ended meanwhile.
            }
        }

        var below = new List<(int Process, string Call)>();
        for (var parents = new HashSet<int> { process }; parents.Count > 0;)
        {
            var children = all.Where(p => parents.Contains(p.Parent)).ToList();
            below.AddRange(children.Select(c => (c.Process, c.Call)));
            parents = [.. children.Select(c => c.Process)];
        }

        return below;
    }
}
