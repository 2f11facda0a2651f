using System.Collections.Immutable;
using Explainer.Core.Text;
using Explainer.Core.Time;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Model;
using Explainer.Video.Captions;

namespace Explainer.Pipeline.Sounding;

/// <summary>Makes captions, chapters and transcripts from what is said in a film.</summary>
internal static class FilmCaptions
{
    /// <summary>What makes the film's captions readable.</summary>
    public static CaptionSettings SettingsOf(CaptionChoices choices) => new()
    {
        LatinPerSecond = choices.CharactersPerSecond,
        CjkPerSecond = choices.CjkPerSecond,
        LatinPerLine = choices.LineLength,
        CjkPerLine = choices.CjkLineLength,
        MaximumLines = choices.Lines,
        Terms = choices.Terms,
    };

    /// <summary>The captions of what is made of a film.</summary>
    public static CaptionTrack Of(Storyboard storyboard, FilmNarration narration, FilmCut cut)
    {
        var texts = new List<NarratedText>();
        foreach (var part in cut.Parts)
        {
            foreach (var beat in narration.Beats)
            {
                var words = beat.Words.RemoveAll(w => !part.Contains(w.Start));
                if (!words.IsEmpty)
                {
                    // Of a narration that is cut only what is heard is read.
                    var first = words.Length == beat.Words.Length ? 0 : words[0].TextStart;
                    var end = words[^1] == beat.Words[^1] ? beat.Beat.Narration.Spoken.Length : words[^1].TextEnd;
                    var shift = part.At - part.Start;
                    texts.Add(new NarratedText(
                        beat.Beat.Narration.Spoken[first..end], [.. words.Select(w => (w with { TextStart = w.TextStart - first }).Shift(shift))])
                    {
                        Breaks = [.. beat.Beat.Narration.CaptionBreaks.Select(b => b - first)],
                    });
                }
            }
        }

        return CaptionTrack.Of(texts, cut.Duration, SettingsOf(storyboard.Captions));
    }

    /// <summary>Captions as the scene draws them into the picture, with the same words as in the files beside it.</summary>
    public static ImmutableArray<CaptionCue> Drawn(CaptionTrack track) =>
    [
        .. track.Cues.Select(c => new CaptionCue(
            c.Start.Value, c.End.Value, [.. c.Lines.Select(PlainText.Line)], [.. c.Words.Select(w => new CaptionWord(w.Start.Value, w.Line, w.Offset, w.Length))])),
    ];

    /// <summary>The chapters of what is made of a film: one for each beat that is in it.</summary>
    public static ImmutableArray<Chapter> Chapters(Timeline timeline, FilmCut cut)
    {
        var chapters = ImmutableArray.CreateBuilder<Chapter>();
        foreach (var part in cut.Parts)
        {
            foreach (var beat in timeline.Beats)
            {
                var start = Seconds.Max(part.Start, timeline.Rate.TimeOf(beat.First));
                var end = Seconds.Min(part.End, timeline.Rate.TimeOf(beat.End));
                if (end > start)
                {
                    chapters.Add(new Chapter(beat.Title, part.Map(start), part.Map(end)));
                }
            }
        }

        return chapters.ToImmutable();
    }

    /// <summary>What a transcript tells, beat by beat.</summary>
    public static ImmutableArray<TranscriptBeat> Transcript(Storyboard storyboard) =>
    [
        .. storyboard.Beats.Select(b => new TranscriptBeat(
            b.Title, b.Start, b.Start + b.Duration, b.Narration.Spoken, b.Seen.Length > 0 ? [b.Seen] : [])),
    ];
}
