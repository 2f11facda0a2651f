using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Explainer.Cli.Tests;

/// <summary>Requests to end while something is drawn that takes long. How soon the end comes is for measuring; here it must come well before the work is done.</summary>
public sealed class InterruptionTests
{
    private const int Layers = 3000;
    private const int Noises = 11;

    private static readonly TimeSpan LongestBegin = TimeSpan.FromSeconds(60);

    // The drawings take a quarter of a minute to minutes.
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(5);

    // Each layer is as large as the frame and blurred: some hundredths of a second.
    private static string ManyLayers
    {
        get
        {
            var text = new StringBuilder("title: Mist\nelements:\n");
            for (var i = 0; i < Layers; i++)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"  mist{i}: {{ component: Group, blur: 40, at: center, children: [ {{ component: Shape, width: 1800, height: {200 + (i % 800)}, fill: accent, at: center }} ] }}\n");
            }

            text.Append("beats:\n  - id: one\n    duration: 2s\n    actions:\n");
            for (var i = 0; i < Layers; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"      - {{ at: 0s, show: mist{i}, enter: none }}\n");
            }

            return text.ToString();
        }
    }

    // A filter is one call of the library that draws SVG, which nothing can interrupt.
    private static string OneLongCall
    {
        get
        {
            var noises = string.Concat(Enumerable.Range(0, Noises).Select(i => $"<feTurbulence baseFrequency='0.0{i + 1}' numOctaves='10' result='n{i}'/>"));
            var nodes = string.Concat(Enumerable.Range(0, Noises).Select(i => $"<feMergeNode in='n{i}'/>"));
            return $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'><filter id='f' x='0' y='0' width='1' height='1'>{noises}<feMerge>{nodes}</feMerge></filter><rect width='100' height='100' filter='url(#f)'/></svg>";
        }
    }

    [Theory]
    [InlineData("still", "TERM", ExitCode.Terminated)]
    [InlineData("still", "INT", ExitCode.Interrupted)]
    [InlineData("sheet", "TERM", ExitCode.Terminated)]
    public void A_picture_of_many_commands_is_given_up(string command, string signal, int code)
    {
        using var scratch = new Scratch();
        GivenUp(scratch, command, scratch.Write("film.yaml", ManyLayers), signal, code);
    }

    [Fact]
    public void A_call_that_cannot_be_interrupted_is_not_waited_for()
    {
        using var scratch = new Scratch();
        scratch.Write("noise.svg", OneLongCall);
        var film = scratch.Write(
            "film.yaml",
            """
            title: Noise
            elements:
              noise: { component: Image, source: noise.svg, width: 4000, height: 4000, at: center }
            beats:
              - { id: one, duration: 2s, actions: [ { at: 0s, show: noise, enter: none } ] }
            """);
        GivenUp(scratch, "still", film, "TERM", ExitCode.Terminated);
    }

    private static void GivenUp(Scratch scratch, string command, string film, string signal, int code)
    {
        var files = Directory.EnumerateFiles(scratch.Folder).ToList();
        var start = new ProcessStartInfo("dotnet", [typeof(Application).Assembly.Location, command, film, "-o", scratch.At("picture.png")])
        {
            RedirectStandardError = true,
        };
        using var drawing = Process.Start(start)!;
        var said = drawing.StandardError.ReadToEndAsync();
        Assert.True(
            SpinWait.SpinUntil(() => drawing.HasExited || Directory.EnumerateFiles(scratch.Folder).Count() > files.Count, LongestBegin) && !drawing.HasExited,
            "No picture was begun.");
        using (var kill = Process.Start("/bin/sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -{signal} {drawing.Id}")]))
        {
            kill.WaitForExit();
        }

        if (!drawing.WaitForExit(LongestEnd))
        {
            drawing.Kill();
            Assert.Fail("It did not end.");
        }

        Assert.Equal(code, drawing.ExitCode);
        Assert.Equal("Interrupted; no partial files were left.\n", said.GetAwaiter().GetResult());
        Assert.Equal(files.Order(), Directory.EnumerateFiles(scratch.Folder).Order());
    }
}
