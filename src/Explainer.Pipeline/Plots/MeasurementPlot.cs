using System.Globalization;
using System.Text.Json;
using Explainer.Compute.Kernels;
using Explainer.Compute.Results;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Display;
using Explainer.Pipeline.Stills;
using Explainer.Pipeline.World;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Compiling;
using Explainer.Storyboards.Model;

namespace Explainer.Pipeline.Plots;

/// <summary>
/// Draws a measurement with the components that films use: the roofline with the phases as points, and the batch sweep with the measured
/// crossover beside the predicted one. The sheet is a storyboard of one frame, written from the measurement.
/// </summary>
public static class MeasurementPlot
{
    private const int BatchShown = 8;

    /// <summary>Refuses a name that no sheet can be written under, before anything is measured for it.</summary>
    /// <exception cref="ExplainerException">It ends in neither .png nor .svg.</exception>
    public static void CheckName(string path)
    {
        if (!IsVector(path) && !path.EndsWith(".png", StringComparison.OrdinalIgnoreCase))
        {
            throw MeasuringRules.PlotFormat.With(path).Failure();
        }
    }

    /// <summary>Writes the sheet as PNG or, for a name that ends in .svg, as SVG.</summary>
    /// <param name="measurement">What to show.</param>
    /// <param name="path">The file's path.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="ExplainerException">The measurement lacks a ceiling or the sweep, or the file cannot be written.</exception>
    public static void Write(Measurement measurement, string path, CancellationToken cancellation)
    {
        CheckName(path);
        using var world = new StoryboardWorld();
        var timeline = Compile(measurement, world.Options);
        using var output = Video.Output.OutputFile.Create(path, isFolder: false);
        if (IsVector(path))
        {
            File.WriteAllText(output.TemporaryPath, SvgWriter.Write(Composer.Compose(timeline, new FrameIndex(0)), timeline.Title));
        }
        else
        {
            using var file = File.Create(output.TemporaryPath);
            FramePainter.Write(timeline, new FrameIndex(0), timeline.Size, file, cancellation);
        }

        output.Commit();
    }

    /// <summary>The sheet as a film of one frame.</summary>
    /// <param name="measurement">What to show.</param>
    /// <param name="options">Fonts and the like.</param>
    /// <exception cref="ExplainerException">The measurement lacks a ceiling or the sweep.</exception>
    public static Timeline Compile(Measurement measurement, CompileOptions options)
    {
        if (Ceilings.Of(measurement) is not { } ceilings || BatchSweep.Of(measurement, WeightFormat.Fp32) is not { } sweep)
        {
            throw MeasuringRules.PlotIncomplete.Failure();
        }

        var result = StoryboardCompiler.Compile(new SourceText("plot.yaml", Storyboard(measurement, ceilings, sweep)), options);
        return result.Timeline ?? throw new InvalidOperationException(string.Concat(result.Diagnostics.Select(DiagnosticText.Write)));
    }

    private static bool IsVector(string path) => path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    // Only the phases themselves and one batch between them: attention and other weight formats would crowd the roof.
    private static string Storyboard(Measurement measurement, Ceilings ceilings, BatchSweep sweep)
    {
        var prefill = sweep.Points.Where(p => p.Key.Tokens == measurement.Settings.PrefillTokens).Select(p => ("prefill", p));
        var batch = sweep.Points.Where(p => p.Key.Tokens == BatchShown).Select(p => (string.Create(CultureInfo.InvariantCulture, $"{BatchShown} at a time"), p));
        var points = new[] { ("decode", sweep.Single) }.Concat(batch).Concat(prefill).ToList();
        return string.Create(CultureInfo.InvariantCulture, $$"""
            title: {{Quote("Roofline and batch sweep")}}
            video: { size: 1920x1080, fps: 1 }
            elements:
              left-title: { component: Label, text: ROOFLINE, size: 44, at: [27%, 9%] }
              right-title: { component: Label, text: TOKENS PER SECOND BY BATCH, size: 44, at: [74%, 9%] }
              roof:
                component: Roofline
                width: 860
                height: 760
                at: [26%, 50%]
                peak: {{N(ceilings.OperationsPerSecond / 1e9)}}
                bandwidth: {{N(ceilings.BytesPerSecond / 1e9)}}
                names: [{{string.Join(", ", points.Select(p => Quote(p.Item1)))}}]
                intensities: [{{string.Join(", ", points.Select(p => N(p.Item2.Intensity)))}}]
                achieved: [{{string.Join(", ", points.Select(p => N(p.Item2.OperationsPerSecond / 1e9)))}}]
              sweep:
                component: LineChart
                width: 860
                height: 760
                at: [74%, 50%]
                x: [{{string.Join(", ", sweep.Points.Select(p => N(p.Key.Tokens)))}}]
                y: [{{string.Join(", ", sweep.Points.Select(p => N(BatchSweep.Throughput(p))))}}]
                x-label: tokens at a time
                y-label: tokens/s
                x-scale: log
                y-scale: log
                mark-x: {{N(sweep.Crossover)}}
                mark-label: measured
                second-mark-x: {{N(BatchSweep.Predict(ceilings.Ridge, WeightFormat.Fp32))}}
                second-mark-label: predicted
              note: { component: Text, size: 28, color: muted, at: [50%, 94%], text: {{Quote(measurement.SourceNote + ". " + Measurement.Nature + ".")}} }
            beats:
              - { id: sheet, duration: 1s }
            """);
    }

    private static string N(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    // JSON strings are YAML strings; braces would be read as figures.
    private static string Quote(string text) =>
        $"\"{JsonEncodedText.Encode(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal))}\"";
}
