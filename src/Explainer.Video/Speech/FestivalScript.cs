using System.Collections.Immutable;
using System.Globalization;

namespace Explainer.Video.Speech;

/// <summary>What festival is asked, in its Scheme, and what it answers: the times of the tokens that it found in the text.</summary>
internal static class FestivalScript
{
    // What the letters from U+00C0 to U+00FF look like without their marks.
    private const char Latin1Letters = '\u00C0';
    private const string Likenesses = "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo ouuuuyty";

    /// <summary>
    /// A script that speaks a text into a file and writes a line "= token" for each token of the text, with a line "start end" behind it for each of its
    /// words: punctuation counts as words that take no time.
    /// </summary>
    /// <param name="text">What <see cref="Plain"/> gives.</param>
    /// <param name="voice">The voice's name.</param>
    /// <param name="rate">The speed as a factor of the normal one.</param>
    /// <param name="output">The WAV file.</param>
    public static string Of(string text, string voice, double rate, string output) => string.Create(CultureInfo.InvariantCulture, $"""
        (voice_{voice})
        (if (boundp 'hts_engine_params) (set! hts_engine_params (append hts_engine_params (list (list "-r" {rate:0.####})))))
        (Parameter.set 'Duration_Stretch {1 / rate:0.####})
        (set! said (Utterance Text "{Quoted(text)}"))
        (utt.synth said)
        (utt.save.wave said "{Quoted(output)}" 'riff)
        (mapcar
          (lambda (token)
            (if (item.daughters token) (format t "= %s\n" (item.name token)))
            (mapcar (lambda (word) (format t "%f %f\n" (item.feat word "word_start") (item.feat word "word_end"))) (item.daughters token)))
          (utt.relation.items said 'Token))

        """);

    /// <summary>
    /// The text in ASCII, a character for each UTF-16 unit, so that places in it are places in the text: festival reads bytes, and its voices know
    /// no other letters. What has no likeness is a space.
    /// </summary>
    public static string Plain(string text) => string.Create(text.Length, text, static (plain, text) =>
    {
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = text[i] switch
            {
                >= ' ' and <= '~' => text[i],
                '\u2018' or '\u2019' => '\'',
                '\u201C' or '\u201D' or '\u201E' => '"',
                '\u2013' or '\u2014' => ',',
                '\u2026' => '.',
                >= Latin1Letters and < (char)(Latin1Letters + 64) => Likenesses[text[i] - Latin1Letters],
                _ => ' ',
            };
        }
    });

    /// <summary>The events of what it wrote: where each token begins in the text and in the sound, and where it ends in the sound.</summary>
    /// <param name="answer">What festival wrote.</param>
    /// <param name="plain">The text that it was given.</param>
    /// <param name="text">The text that it stands for.</param>
    /// <param name="sampleRate">Samples per second of the sound.</param>
    public static ImmutableArray<SpeechEvent> Events(string answer, string plain, string text, int sampleRate)
    {
        var events = ImmutableArray.CreateBuilder<SpeechEvent>();
        var (from, character, counted, isNew) = (0, 0, 0, false);
        foreach (var line in answer.Split('\n'))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                var token = line[2..];
                var at = plain.IndexOf(token, from, StringComparison.Ordinal);
                isNew = at >= 0;
                if (!isNew)
                {
                    continue;
                }

                for (; counted < at; counted += Script.At(text, counted).Utf16SequenceLength)
                {
                    character++;
                }

                from = at + token.Length;
            }
            else if (line.Split(' ') is [var start, var end] && Time(start) is var starts && Time(end) is var ends && ends > starts)
            {
                // A number is one token and several words: it ends with the last of them.
                if (isNew)
                {
                    events.Add(new SpeechEvent(SpeechEventKind.Word, character, (int)(starts * sampleRate)));
                }
                else if (events.Count > 0)
                {
                    events.RemoveAt(events.Count - 1);
                }

                events.Add(new SpeechEvent(SpeechEventKind.End, character, (int)(ends * sampleRate)));
                isNew = false;
            }
        }

        return events.ToImmutable();

        static double Time(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : double.NaN;
    }

    // Within quotes of its Scheme these two are all that ends or changes a text.
    private static string Quoted(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
