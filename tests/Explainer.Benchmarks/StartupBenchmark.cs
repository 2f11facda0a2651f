using System.Diagnostics;
using System.Globalization;
using Explainer.Testing;

namespace Explainer.Benchmarks;

/// <summary>How long the published program takes for the calls that a person waits for, from process start to end: medians of 20.</summary>
internal static class StartupBenchmark
{
    private const int Runs = 20;

    private static readonly string Film = Repository.At("storyboards/prefill-vs-decode.yaml");

    /// <summary>Runs it.</summary>
    /// <param name="program">The program's path; null takes the one that the tests published.</param>
    public static void Run(string? program)
    {
        program ??= Repository.At("artifacts/program/explainer");
        using var scratch = new Scratch();
        var beats = File.ReadLines(Film).Where(line => line.StartsWith("  - id: ", StringComparison.Ordinal)).Select(line => line.Split(' ')[^1]).ToList();
        Measure(program, 15, "help");
        Measure(program, 60, "check", Film);
        Measure(program, 100, "still", Film, "--beat", beats[0], "-o", scratch.At("first.png"));
        Measure(program, 100, "still", Film, "--beat", beats[^1], "-o", scratch.At("last.png"));
    }

    private static void Measure(string program, double budget, params string[] call)
    {
        _ = ProgramRun.Of(program, call).Expected;
        var times = Enumerable.Range(0, Runs).Select(run =>
        {
            var watch = Stopwatch.StartNew();
            _ = ProgramRun.Of(program, call).Expected;
            return watch.Elapsed.TotalMilliseconds;
        }).Order().ToList();
        var median = (times[(Runs / 2) - 1] + times[Runs / 2]) / 2;
        var called = string.Join(' ', call.Select(word => Path.GetFileName(word)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{median,6:0.0} ms median of {Runs} ({times[0]:0.0} to {times[^1]:0.0}; budget {budget:0})  {called}"));
    }
}
