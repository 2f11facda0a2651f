using System.Collections.Immutable;
using System.Text.Json;
using Explainer.Core.Diagnostics;
using Explainer.Core.Files;
using Explainer.Editing.Services;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;

namespace Explainer.Editing.Protocol;

/// <summary>
/// Finds what is wrong with texts, on a thread of its own, when their author pauses: what <c>check</c> tells, by the same way in. What is said later
/// overtakes what is worked on.
/// </summary>
internal sealed class DiagnosticsDesk : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    // The longest film that there may be takes a tenth of it; meanwhile no other text is looked at.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    // Work that was cancelled ends at once, unless the client takes no message any more.
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(2);
    private readonly FilmService service;
    private readonly FilmOptions options;
    private readonly TimeProvider time;
    private readonly Action<string, byte[]> notify;
    private readonly Lock gate = new();
    private readonly Dictionary<string, OpenText> waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> told = new(StringComparer.Ordinal);
    private readonly AutoResetEvent changed = new(false);
    private readonly CancellationTokenSource end = new();
    private readonly Thread thread;
    private CancellationTokenSource? current;
    private string? currentUri;

    /// <summary>Begins.</summary>
    /// <param name="service">Compiles.</param>
    /// <param name="options">What storyboards may do.</param>
    /// <param name="time">The clock.</param>
    /// <param name="notify">Tells the client something.</param>
    public DiagnosticsDesk(FilmService service, FilmOptions options, TimeProvider time, Action<string, byte[]> notify)
    {
        (this.service, this.options, this.time, this.notify) = (service, options with { Language = FilmOptions.AllLanguages, AllowsCommands = false }, time, notify);
        thread = new Thread(Run, maxStackSize: 16 << 20) { IsBackground = true, Name = "diagnostics" };
        thread.Start();
    }

    /// <summary>Looks at a text, a moment later, instead of at its earlier states.</summary>
    public void Take(OpenText text)
    {
        lock (gate)
        {
            waiting[text.Uri] = text;
            Overtake(text.Uri);
        }

        changed.Set();
    }

    /// <summary>A text is open no more: nothing is wrong with it that the client would have to show.</summary>
    public void Drop(string uri)
    {
        HashSet<string> files;
        lock (gate)
        {
            waiting.Remove(uri);
            Overtake(uri);
            files = told.Remove(uri, out var known) ? known : [];
        }

        foreach (var file in files.Append(uri).Distinct(StringComparer.Ordinal))
        {
            Tell(file, null, []);
        }
    }

    /// <summary>Ends the work, and waits for that: whoever asked for it lets go of the fonts next.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            end.Cancel();
            current?.Cancel();
        }

        changed.Set();
        thread.Join(LongestEnd);
    }

    private void Overtake(string uri)
    {
        if (currentUri == uri)
        {
            current?.Cancel();
        }
    }

    private void Run()
    {
        while (!end.IsCancellationRequested)
        {
            changed.WaitOne();

            // Who types goes on typing: as long as more comes, nothing is looked at.
            while (!end.IsCancellationRequested && WaitForMore())
            {
            }

            while (!end.IsCancellationRequested && Next() is { } text)
            {
                using var limit = new CancellationTokenSource(Longest, time);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(current!.Token, limit.Token);
                try
                {
                    Look(text, either.Token);
                }
                catch (OperationCanceledException)
                {
                    // What overtook it is looked at next.
                    if (!current.IsCancellationRequested)
                    {
                        Log($"{Path.GetFileName(text.Path)} takes longer than {Longest.TotalSeconds:0} s to check and was given up; run explainer check to see everything.");
                    }
                }
                catch (Exception e) when (e is not OutOfMemoryException)
                {
                    // A defect in what one text leads to is told, and the others are looked at still.
                    Log($"A defect of the program: {e.GetType().Name}: {e.Message}");
                }
            }
        }
    }

    private void Log(string message) =>
        notify("window/logMessage", JsonSerializer.SerializeToUtf8Bytes(new LogMessageParams(1, message), LspJson.Default.LogMessageParams));

    private bool WaitForMore()
    {
        using var timer = time.CreateTimer(_ => changed.Set(), null, Pause, Timeout.InfiniteTimeSpan);
        var before = time.GetTimestamp();
        changed.WaitOne();
        return time.GetElapsedTime(before) < Pause * 0.9;
    }

    private OpenText? Next()
    {
        lock (gate)
        {
            current?.Dispose();
            (current, currentUri) = (null, null);
            if (waiting.Count == 0)
            {
                return null;
            }

            var (uri, text) = waiting.First();
            waiting.Remove(uri);
            (current, currentUri) = (CancellationTokenSource.CreateLinkedTokenSource(end.Token), uri);
            return text;
        }
    }

    private void Look(OpenText text, CancellationToken cancellation)
    {
        ImmutableArray<Diagnostic> wrong;
        try
        {
            var loaded = service.Load(new SourceText(text.Path, text.Text.TrimStart('\ufeff')), options, cancellation);
            wrong = loaded.Diagnostics;
            Tell(text, wrong, cancellation);
            if (!loaded.HasErrors)
            {
                var lint = FilmService.Lint(loaded, cancellation);
                if (!lint.Diagnostics.IsEmpty)
                {
                    Tell(text, [.. wrong, .. lint.Diagnostics], cancellation);
                }
            }
        }
        catch (ExplainerException failure)
        {
            Tell(text, [failure.Finding.At(null)], cancellation);
        }
    }

    private void Tell(OpenText text, ImmutableArray<Diagnostic> wrong, CancellationToken cancellation)
    {
        var byFile = wrong.Select(d => (Uri: d.Span is { } span && span.Source.Path != text.Path ? UriOf(span.Source.Path) : text.Uri, Diagnostic: d))
            .GroupBy(d => d.Uri, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(d => d.Diagnostic).ToList(), StringComparer.Ordinal);
        HashSet<string> before;
        lock (gate)
        {
            cancellation.ThrowIfCancellationRequested();
            before = told.GetValueOrDefault(text.Uri, []);
            told[text.Uri] = [.. byFile.Keys];
            text.Wrong = wrong;
        }

        foreach (var file in before.Concat(byFile.Keys).Append(text.Uri).Distinct(StringComparer.Ordinal))
        {
            var isOwn = file == text.Uri;
            Tell(file, isOwn ? text.Version : null, [.. byFile.GetValueOrDefault(file, []).Select(d => Write(d, isOwn ? text.Lines : null, isOwn ? text.Text : d.Span!.Source.Text))]);
        }
    }

    /// <summary>A mistake as the client is told it.</summary>
    /// <param name="diagnostic">The mistake.</param>
    /// <param name="lines">The lines of the text that it is in; null for those of an included file.</param>
    /// <param name="text">That text.</param>
    public static LspDiagnostic Write(Diagnostic diagnostic, LineMap? lines, string text)
    {
        var place = diagnostic.Span is { } span ? DiagnosticPlace.Of(text, span) ?? default : default;
        lines ??= new LineMap(text);
        return new LspDiagnostic(
            lines.Range(place.Start, place.End), diagnostic.Severity == Severity.Error ? 1 : 2, diagnostic.Code,
            DiagnosticPage.Of(diagnostic.Rule) is { } page ? new CodeDescription(page) : null, "explainer", $"{diagnostic.Message}.\n{diagnostic.Remedy}");
    }

    private void Tell(string uri, int? version, ImmutableArray<LspDiagnostic> wrong) =>
        notify("textDocument/publishDiagnostics", JsonSerializer.SerializeToUtf8Bytes(new PublishDiagnosticsParams(uri, version, wrong), LspJson.Default.PublishDiagnosticsParams));

    private static string UriOf(string path) => new Uri(Path.GetFullPath(StandardLibrary.Locate("", path))).AbsoluteUri;
}
