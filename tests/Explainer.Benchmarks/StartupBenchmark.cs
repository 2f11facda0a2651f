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
        Measure(program, 250, "still", WriteDrawing(scratch), "-o", scratch.At("drawing.png"));
    }

    // A drawing as authors have them: shapes, strokes, a gradient, a style sheet, groups and a text.
    private static string WriteDrawing(Scratch scratch)
    {
        var parts = Enumerable.Range(0, 48).Select(i =>
            $"<g transform='translate({150 + (i % 8 * 44)} {110 + (i / 8 * 44)})'><circle cx='16' cy='16' r='14' fill='#102030' fill-opacity='0.6'/>"
            + "<path d='M8 16C10 4 22 4 24 16S18 28 8 16Z' fill='none' stroke='#fff' stroke-width='2'/></g>");
        var pins = Enumerable.Range(0, 20).Select(i =>
            $"<rect class='pin' x='{140 + (i * 19)}' y='56' width='10' height='24'/><rect class='pin' x='{140 + (i * 19)}' y='400' width='10' height='24'/>");
        File.WriteAllText(
            scratch.At("chip.svg"),
            $$"""
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 640 480'>
              <style>.pin { fill: #8899aa; stroke: #223344 } text { font: 18px Inter; fill: #fff }</style>
              <linearGradient id='g'><stop offset='0' stop-color='#00d9ff'/><stop offset='1' stop-color='#7c4dff'/></linearGradient>
              <rect x='120' y='80' width='400' height='320' rx='24' fill='url(#g)'/>
              {{string.Concat(parts)}}{{string.Concat(pins)}}
              <text x='320' y='392' text-anchor='middle'>132 multiprocessors</text>
            </svg>
            """);
        File.WriteAllText(
            scratch.At("drawing.yaml"),
            """
            title: A drawing
            elements:
              drawing: { component: Image, source: chip.svg, width: 900, at: center }
            beats:
              - id: only
                duration: 4s
                actions:
                  - { at: 0s, show: drawing }
            """);
        return scratch.At("drawing.yaml");
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
