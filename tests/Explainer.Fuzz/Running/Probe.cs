using System.IO.Hashing;
using System.Text.RegularExpressions;
using Explainer.Compute.Results;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Fuzz.Inputs;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Sounding;
using Explainer.Pipeline.Stills;
using Explainer.Scenes.Components;

namespace Explainer.Fuzz.Running;

/// <summary>Does with an input what the program's commands do, within this process, and looks at whether all keep their promises.</summary>
internal sealed partial class Probe : IDisposable
{
    // Drawn at a quarter of the film's size: what is drawn is the same, and more inputs are tried.
    private const double Scale = 0.25;
    private const double LongestSound = 20;

    // To look at films of minutes in all their shapes takes longer than all else, and shows what short ones do: some are enough.
    private const double LongestLinted = 30;
    private const int LintedOf = 8;

    // Of a file that is not read there is no line.
    private static readonly string[] WithoutPlace = ["file-missing", "file-too-large"];

    private readonly FilmService service = new(TimeProvider.System, ComponentSet.BuiltIn);
    private readonly HashSet<string> features = [];
    private string? fault;
    private bool drawn;
    private SessionProbe? sessions;

    /// <summary>Tries an input that lies in a folder.</summary>
    public Outcome Try(string folder, FuzzInput input)
    {
        features.Clear();
        fault = null;
        drawn = false;
        try
        {
            if (input.Files.ContainsKey(FuzzInput.Speech))
            {
                CacheProbe.TrySpeech(folder, input.Files[FuzzInput.Speech]);
            }
            else if (input.Files.ContainsKey(FuzzInput.Clip))
            {
                CacheProbe.TryClip(folder, input.Files[FuzzInput.Clip]);
            }
            else if (input.Files.TryGetValue(FuzzInput.Session, out var messages))
            {
                // One studio for all sessions of a process: what one leaves behind, the next one finds.
                sessions ??= new SessionProbe(service, folder);
                var (heard, broken) = sessions.Try(messages);
                features.UnionWith(heard);
                fault = broken;
            }
            else
            {
                TryFilm(folder, input);
            }
        }
        catch (ExplainerException e) when (e.Fault != Fault.Environment)
        {
            features.Add(e.Code);
            Require(e.Remedy.Length > 0 && e.Message.Length > 0, $"{e.Code} says nothing");
        }
        catch (Exception e)
        {
            fault ??= FaultText.Of(e);
        }

        return new Outcome([.. features], fault, drawn);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        sessions?.Dispose();
        service.Dispose();
    }

    private void TryFilm(string folder, FuzzInput input)
    {
        var path = Path.Combine(folder, FuzzInput.Storyboard);
        var number = (int)(XxHash32.HashToUInt32(input.Files[FuzzInput.Storyboard]) & 0x7fffffff);
        var measured = input.Files.ContainsKey(FuzzInput.Measurement) ? MeasurementFile.Load(Path.Combine(folder, FuzzInput.Measurement)) : null;
        var loaded = service.Load(path, new FilmOptions { Language = FilmOptions.AllLanguages, Figures = measured }, CancellationToken.None);
        foreach (var diagnostic in loaded.Diagnostics)
        {
            Look(diagnostic);
        }

        Require(loaded.HasErrors == loaded.Films.IsEmpty, "whether there is a film does not follow from the mistakes");
        if (number % LintedOf == 0 || loaded.Films.Sum(f => f.Duration.Value) <= LongestLinted)
        {
            foreach (var diagnostic in FilmService.Lint(loaded, CancellationToken.None).Diagnostics)
            {
                Look(diagnostic);
            }
        }

        foreach (var film in loaded.Films.Take(2))
        {
            Draw(film, number);
            drawn = true;
            Read(film, number);
        }
    }

    private void Draw(Film film, int number)
    {
        var size = Math.Min(film.Timeline.Size.Width, film.Timeline.Size.Height) > 100 ? film.PictureSize(Scale) : film.Timeline.Size;
        var last = film.Timeline.FrameCount - 1;
        var first = number % film.Timeline.FrameCount;
        var painter = new FramePainter(film.Timeline, size);
        foreach (var frame in new[] { first, Math.Min(last, first + 1), Math.Min(last, first + 9) })
        {
            var list = film.Compose(new FrameIndex(frame));
            foreach (var group in list.Commands.GroupBy(c => c.GetType().Name))
            {
                features.Add($"{group.Key} {(int)Math.Log2(group.Count())}");
            }

            Require(list.Equals(film.Compose(new FrameIndex(frame))), "a frame is not the same the second time");
            painter.Draw(new FrameIndex(frame), CancellationToken.None);
        }

        var anew = new FramePainter(film.Timeline, size);
        anew.Draw(new FrameIndex(Math.Min(last, first + 9)), CancellationToken.None);
        Require(anew.Pixels.Span.SequenceEqual(painter.Pixels.Span), "a frame drawn upon others differs from the same frame drawn alone");
        film.WriteStill(new FrameIndex(last), size, Stream.Null, CancellationToken.None);
        if (number % 11 == 0)
        {
            film.WriteSheet(3, Stream.Null, CancellationToken.None);
            Require(film.Dump(new FrameIndex(last)).Length > 0, "a frame has no text");
        }
    }

    private void Read(Film film, int number)
    {
        var text = film.TranscriptText() + film.Captions(CaptionKind.Srt).Text + film.Captions(CaptionKind.WebVtt).Text;
        Require(!text.Any(c => c < ' ' && c != '\n'), "a control character reaches captions");
        _ = film.Transcript();
        _ = film.Paces;
        if (film.Duration.Value <= LongestSound && number % 5 == 0)
        {
            var sound = film.WriteSound("pcm16", Stream.Null, CancellationToken.None);
            Require(double.IsFinite(sound.Duration.Value), "the sound has no length");
        }
    }

    private void Look(Diagnostic diagnostic)
    {
        features.Add($"{diagnostic.Code} {Holes().Replace(diagnostic.Message, "_")}");
        var printed = DiagnosticText.Write(diagnostic);
        Require(diagnostic.Span is not null || WithoutPlace.Contains(diagnostic.Code), $"{diagnostic.Code} has no place: {diagnostic.Message}");
        Require(diagnostic.Message.Length > 0 && diagnostic.Message[^1] != '.', $"{diagnostic.Code} is no sentence: {diagnostic.Message}");
        Require(diagnostic.Remedy.Length > 0 && diagnostic.Remedy[^1] is '.' or '?' or '!', $"{diagnostic.Code} has a remedy that is none: {diagnostic.Remedy}");
        Require(!Foreign().IsMatch(diagnostic.Message), $"{diagnostic.Code} speaks of the program: {diagnostic.Message}");
        Require(printed.Length < 5000, $"{diagnostic.Code} takes {printed.Length} characters");
        Require(!printed.Any(c => (c < ' ' && c != '\n') || c is '\u202e' or '\u007f'), $"{diagnostic.Code} has a control character");
        if (diagnostic.Span is { } span)
        {
            Require(span.Line >= 1 && span.Line <= Math.Max(1, span.Source.LineCount) && span.Column >= 1, $"{diagnostic.Code} is at {span.Line}:{span.Column}, which is not in the file");
        }
    }

    private void Require(bool condition, string otherwise)
    {
        if (!condition)
        {
            fault ??= otherwise;
        }
    }

    [GeneratedRegex("""("[^"]*"|[0-9][0-9.,:x/%-]*|\S*[^\x00-\x7f]\S*)""")]
    private static partial Regex Holes();

    [GeneratedRegex(@"System\.|Exception|Object reference|NullReference|Parameter '|Arg_|   at ")]
    private static partial Regex Foreign();
}
