using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Explainer.Fuzz.Inputs;

namespace Explainer.Fuzz.Running;

/// <summary>
/// A run: starts processes that try inputs, one after the other, watches over each input's time, and finds out what a process died of. A
/// stack overflow or a defect of a library ends a process, and only that one.
/// </summary>
/// <param name="options">How long, and where failures go.</param>
/// <param name="output">Where it says how far it is.</param>
internal sealed class FuzzRun(FuzzOptions options, TextWriter output)
{
    // Memory that grows with the number of inputs would be found by its end; meanwhile a process stays small.
    private const int InputsOfOneProcess = 2000;
    private const long MostMemory = 3L << 30;
    private const int PollMilliseconds = 50;

    // Of the processor for one input, so that a busy machine fails nothing. What takes no processor time waits for something: counted in
    // polls, because a process that is halted and goes on later finds the clock advanced.
    private static readonly TimeSpan LongestWork = TimeSpan.FromSeconds(30);
    private const int MostPolls = 1200;

    private readonly List<string> failures = [];
    private int tried;
    private int drawn;
    private int kept;

    /// <summary>Runs it to its end.</summary>
    public FuzzReport Run()
    {
        var watch = Stopwatch.StartNew();
        var work = Directory.CreateTempSubdirectory("explainer-fuzz-").FullName;
        var failed = options.Failures ?? Path.Combine(Path.GetTempPath(), "explainer-fuzz-failures-" + options.Seed.ToString(CultureInfo.InvariantCulture));
        try
        {
            for (var next = 0; next < options.Inputs && watch.Elapsed < options.Longest;)
            {
                var end = (int)Math.Min(options.Inputs, (long)next + InputsOfOneProcess);
                next = RunChild(work, next, end, failed, watch);
            }
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }

        return new FuzzReport(tried, drawn, kept, failures);
    }

    /// <summary>Tries one input that failed once more and says what came of it.</summary>
    /// <param name="folder">The input's folder.</param>
    /// <param name="output">Where it is said.</param>
    public static int Repeat(string folder, TextWriter output)
    {
        var copy = Directory.CreateTempSubdirectory("explainer-fuzz-").FullName;
        try
        {
            FuzzInput.Load(folder).Save(copy);
            var watched = new WatchedProcess(["child-of-one", copy], Path.Combine(copy, ".cache"));
            var fault = watched.Watch(line =>
            {
                output.WriteLine(line);
                return line.StartsWith("fault ", StringComparison.Ordinal) ? line : null;
            });
            output.WriteLine(fault ?? "All went well.");
            return fault is null ? 0 : 1;
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private int RunChild(string work, int first, int end, string failed, Stopwatch watch)
    {
        var current = first;
        var last = first - 1;
        var process = new WatchedProcess(
            ["child", work, Text(options.Seed), Text(first), Text(end), failed], Path.Combine(work, "cache"));
        var fault = process.Watch(line =>
        {
            if (line.StartsWith("begin ", StringComparison.Ordinal))
            {
                current = int.Parse(line["begin ".Length..], CultureInfo.InvariantCulture);
            }
            else if (line.StartsWith("end ", StringComparison.Ordinal))
            {
                last = current;
                tried++;
                if (tried % 500 == 0)
                {
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0} s: {tried} inputs, {drawn} films, {kept} kept, {failures.Count} failures"));
                }

                return watch.Elapsed > options.Longest ? "time" : null;
            }
            else if (line == "drawn")
            {
                drawn++;
            }
            else if (line == "new")
            {
                kept++;
            }
            else if (line.StartsWith("fault ", StringComparison.Ordinal))
            {
                Add(current, line["fault ".Length..]);
            }

            return null;
        });
        if (fault is null or "time")
        {
            return fault is null ? end : int.MaxValue;
        }

        if (current > last)
        {
            FuzzChild.Keep(failed, current, FuzzInput.Load(Path.Combine(work, "current")), fault);
        }

        Add(current, fault);
        tried++;
        return current + 1;

        void Add(int number, string what)
        {
            failures.Add(string.Create(CultureInfo.InvariantCulture, $"{number}: {what}"));
            output.WriteLine(failures[^1]);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A process of this program that is ended when it works on one input for too long.</summary>
    /// <param name="arguments">What it does.</param>
    /// <param name="cache">Its folder for what is kept.</param>
    private sealed class WatchedProcess(string[] arguments, string cache)
    {
        /// <summary>Hands on each line until the process ends or a line says so; gives what that line said, what the process died of, or null.</summary>
        public string? Watch(Func<string, string?> heard)
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!, [.. Before, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["XDG_CACHE_HOME"] = cache;
            start.Environment["DOTNET_gcServer"] = "0";
            using var process = Process.Start(start)!;
            var said = process.StandardError.ReadToEndAsync();
            using var lines = new BlockingCollection<string>();
            var reading = Task.Run(() =>
            {
                while (process.StandardOutput.ReadLine() is { } line)
                {
                    lines.Add(line);
                }

                lines.CompleteAdding();
            });
            var fault = Listen(process, lines, heard);
            if (fault is not null)
            {
                process.Kill(entireProcessTree: true);
            }

            process.WaitForExit();
            reading.Wait();
            return fault ?? (process.ExitCode == 0 ? null : $"the process died with {process.ExitCode}: {Reason(said.GetAwaiter().GetResult())}");
        }

        private static string[] Before => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(FuzzRun).Assembly.Location] : [];

        private static string? Listen(Process process, BlockingCollection<string> lines, Func<string, string?> heard)
        {
            var (polls, since) = (0, TimeSpan.Zero);
            while (!lines.IsCompleted)
            {
                if (lines.TryTake(out var line, PollMilliseconds))
                {
                    if (heard(line) is { } fault)
                    {
                        return fault;
                    }

                    (polls, since) = (0, TimeSpan.MaxValue);
                    continue;
                }

                process.Refresh();
                if (process.HasExited)
                {
                    continue;
                }

                since = since == TimeSpan.MaxValue ? process.TotalProcessorTime : since;
                if (process.TotalProcessorTime - since > LongestWork)
                {
                    return $"it takes more than {LongestWork.TotalSeconds:0} s of the processor";
                }

                if (++polls > MostPolls)
                {
                    return $"it hangs";
                }

                if (process.WorkingSet64 > MostMemory)
                {
                    return $"it takes more than {MostMemory >> 30} GiB of memory";
                }
            }

            return null;
        }

        // Of a stack trace of thousands of lines the first that names the program.
        private static string Reason(string text) => string.Join(
            " ", text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).Take(2)
                .Concat(text.Split('\n').Where(l => l.Contains("Explainer.", StringComparison.Ordinal)).Take(3).Select(l => l.Trim())).Distinct());
    }
}
