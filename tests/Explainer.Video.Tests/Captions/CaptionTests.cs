using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Explainer.Core.Time;
using Explainer.Video.Captions;
using Explainer.Video.Speech;
using FsCheck;
using FsCheck.Fluent;

namespace Explainer.Video.Tests.Captions;

public sealed class CaptionTests
{
    private const string English = "First the model reads the whole prompt in one go. Every token is worked on at the same time, so the GPU is kept busy. "
        + "Then it writes the answer, one token after another. Each new token needs all the weights again, and the compute units wait for memory.";

    private const string Chinese = "首先，模型一次读完整个提示词。每个词元由 GPU 同时处理，所以计算单元一直忙碌。然后，模型逐个写出答案，每次只生成一个词元。"
        + "每个新词元都要再次读取全部权重，计算单元只能等待显存带宽。";

    private static readonly CaptionSettings Settings = new();

    [Theory]
    [InlineData("en", English)]
    [InlineData("cmn", Chinese)]
    public void Spoken_narration_gives_captions_that_pass_every_rule(string language, string text)
    {
        // 0.9 of espeak-ng's normal rate: at 175 words a minute English is faster than 17 characters a second can be read.
        var utterance = new EspeakEngine().Speak(new SpeechRequest(text, language, Rate: 0.9));
        var track = CaptionTrack.Of([new NarratedText(text, utterance.Words)], utterance.Duration + new Seconds(1), Settings);
        Assert.Empty(CaptionRules.Check(track.Cues, Settings).Select(v => $"{v.Index}: {v.Message}"));
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(track.Cues.SelectMany(c => c.Lines)).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Chinese_breaks_at_punctuation_and_never_inside_a_word()
    {
        var track = Estimated(Chinese);
        Assert.All(track.Cues, cue => Assert.Contains(cue.Lines[^1][^1], "，。"));
        foreach (var word in new[] { "模型", "提示词", "词元", "GPU", "同时", "处理", "计算", "单元", "带宽", "生成", "权重" })
        {
            Assert.Equal(Regex.Count(Chinese, word), track.Cues.SelectMany(c => c.Lines).Sum(l => Regex.Count(l, word)));
        }
    }

    [Fact]
    public void English_breaks_behind_sentences_and_clauses_first()
    {
        var lines = Estimated(English).Cues.Select(c => string.Join(" / ", c.Lines)).ToList();
        Assert.True(lines.TrueForAll(l => l[^1] is '.' or ','), string.Join('\n', lines));
        Assert.DoesNotContain(lines, l => Regex.IsMatch(l, @"\b(the|a|of|in|to|and) /"));
    }

    [Theory]
    [InlineData(English, "model")]
    [InlineData(English, "busy.")]
    [InlineData(Chinese, "一次")]
    public void A_caption_begins_where_the_author_says(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        var words = Estimated(text).Cues.SelectMany(c => c.Lines).ToList();
        Assert.DoesNotContain(words, line => line.StartsWith(word, StringComparison.Ordinal));
        foreach (var place in text[at - 1] == ' ' ? new[] { at, at - 1 } : [at])
        {
            var track = CaptionTrack.Of([new NarratedText(text, EstimatedTiming.Estimate(text)) { Breaks = [place] }], new Seconds(200), Settings);
            Assert.Contains(track.Cues, c => c.Lines[0].StartsWith(word, StringComparison.Ordinal));
            Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(track.Cues.SelectMany(c => c.Lines)).Replace(" ", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Whatever_the_text_no_word_is_lost_lines_fit_and_times_do_not_overlap()
    {
        string[] words = ["the", "model", "reads", "a", "prompt,", "GPU-bound", "(yes)", "“quoted”", "and", "3.5", "tokens/s.", "模型", "读完", "提示词，", "一个", "的", "《书》", "带宽。", "—", "stop!"];
        var texts = Gen.ListOf(Gen.Elements(words)).Select(list => string.Join(' ', list));
        Prop.ForAll(Arb.From(texts), narration =>
        {
            var track = Estimated(narration);
            var shown = string.Concat(track.Cues.SelectMany(c => c.Lines)).Replace(" ", "", StringComparison.Ordinal);
            var said = WordSpans.Fold(narration);
            var broken = CaptionRules.Check(track.Cues, Settings).Where(v => v.Rule is CaptionRule.LineLength or CaptionRule.LineCount or CaptionRule.Gap or CaptionRule.LineBreak or CaptionRule.TooLong);
            var wordsMatch = track.Cues.All(c => c.Words.All(w => WordSpans.Fold(c.Lines[w.Line].AsSpan(w.Offset, w.Length)).Length > 0));
            return (WordSpans.Fold(shown) == said && wordsMatch && !broken.Any()).Label($"{narration}\n{string.Join('\n', track.Cues.Select(c => string.Join(" / ", c.Lines)))}\n{string.Join('\n', broken)}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(4711, 13));
    }

    [Fact]
    public void The_rules_notice_what_is_wrong()
    {
        var cues = ImmutableArray.Create(
            Cue(0, 0.5, "Much too much text for half a second."),
            Cue(0.5, 10, "Fine text that stays too long"),
            Cue(11, 15, "A line that is far too long for anybody to read it in one go", "two", "three"),
            Cue(16, 19, "这是一个提", "示词，好"),
            Cue(20, 23, "一二三", "，四五六"));
        var found = CaptionRules.Check(cues, Settings).Select(v => (v.Rule, v.Index)).ToList();
        Assert.Equal(
            [(CaptionRule.ReadingSpeed, 0), (CaptionRule.TooShort, 0), (CaptionRule.TooLong, 1), (CaptionRule.Gap, 1), (CaptionRule.LineCount, 2),
             (CaptionRule.LineLength, 2), (CaptionRule.LineBreak, 3), (CaptionRule.LineBreak, 4)],
            found);
    }

    [Fact]
    public void The_track_tells_the_caption_and_word_of_a_time()
    {
        var track = Estimated(English);
        foreach (var cue in track.Cues)
        {
            for (var i = 0; i < cue.Words.Length; i++)
            {
                var (found, word) = track.At(Seconds.Max(cue.Start, cue.Words[i].Start) + new Seconds(0.0001))!.Value;
                Assert.Same(cue, found);
                Assert.True(word >= i);
            }
        }

        Assert.Null(track.At(track.Cues[0].End + new Seconds(0.01)));
        Assert.Null(track.At(new(10_000)));
    }

    [Theory]
    [InlineData(".srt")]
    [InlineData(".vtt")]
    public void Ffprobe_and_a_parser_of_the_tests_read_back_what_was_written(string extension)
    {
        var track = Estimated(English + " Is 1 < 2 & 3 > 2?", Chinese);
        var text = extension == ".srt" ? SrtWriter.Write(track) : VttWriter.Write(track);
        var parsed = Parse(text);
        Assert.Equal(track.Cues.Length, parsed.Count);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + extension);
        File.WriteAllText(path, text);
        try
        {
            var packets = Ffprobe("-show_entries", "packet=pts_time,duration_time", "-of", "csv=p=0", path).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(track.Cues.Length, packets.Length);
            for (var i = 0; i < packets.Length; i++)
            {
                var numbers = packets[i].Split(',').Take(2).Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
                Assert.Equal(track.Cues[i].Start.Value, numbers[0], 0.0011);
                Assert.Equal(track.Cues[i].Duration.Value, numbers[1], 0.0021);
                Assert.Equal(track.Cues[i].Start.Value, parsed[i].Start, 0.0011);
                Assert.Equal(track.Cues[i].End.Value, parsed[i].End, 0.0011);
                Assert.Equal(string.Join('\n', track.Cues[i].Lines).Replace('<', '‹').Replace('>', '›'), parsed[i].Text.Replace('<', '‹').Replace('>', '›'));
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Word_times_in_webvtt_are_read_back_as_written()
    {
        var words = EstimatedTiming.Estimate(English);
        var track = CaptionTrack.Of([new NarratedText(English, words)], words[^1].End + new Seconds(2), Settings);
        var read = WordTimes.Align(VttWordTimes.Read(VttWriter.Write(track, withWordTimes: true), "test.vtt"), English, words[^1].End + new Seconds(2), "test.vtt");
        for (var i = 0; i < words.Length; i++)
        {
            // A caption may come up to 0.25 s before its first word, which needs no time stamp of its own.
            Assert.Equal(words[i].Start.Value, read[i].Start.Value, 0.26);
        }

        Assert.True(words.Zip(read).Count(p => Math.Abs((p.First.Start - p.Second.Start).Value) < 0.002) > words.Length * 0.8);
    }

    [Fact]
    public void Chapters_and_tags_survive_ffmpeg_whatever_characters_they_hold()
    {
        var metadata = new ChapterMetadata(
            "A = B; #1 \\ 模型", "en", "Two\nlines", ["measured: 5 = five", "reference [1]"],
            [new Chapter("Intro; a=b", Seconds.Zero, new(1.5)), new Chapter("# 预填充 \\", new(1.5), new(3))]);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".ffmeta");
        File.WriteAllText(path, metadata.Write());
        try
        {
            var shown = Ffprobe("-f", "ffmetadata", "-show_chapters", "-show_format", "-of", "json", path);
            using var json = System.Text.Json.JsonDocument.Parse(shown);
            var tags = json.RootElement.GetProperty("format").GetProperty("tags");
            Assert.Equal("A = B; #1 \\ 模型", tags.GetProperty("title").GetString());
            Assert.Equal("Two\nlines", tags.GetProperty("description").GetString());
            Assert.Equal("measured: 5 = five\nreference [1]", tags.GetProperty("comment").GetString());
            var chapters = json.RootElement.GetProperty("chapters").EnumerateArray().ToList();
            Assert.Equal(["Intro; a=b", "# 预填充 \\ "], chapters.Select(c => c.GetProperty("tags").GetProperty("title").GetString()));
            Assert.Equal("1.500000", chapters[1].GetProperty("start_time").GetString());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_transcript_tells_what_is_said_and_seen()
    {
        var text = TranscriptWriter.Write("Prefill *vs* decode", [
            new TranscriptBeat("Intro", Seconds.Zero, new(2.87), "A GPU.", ["A chip", "# of tokens\nrises"]),
            new TranscriptBeat("Late", new(3605), new(3660), "", [])]);
        Assert.Equal("# Prefill \\*vs\\* decode\n\n## Intro (0:00.0–0:02.9)\n\nA GPU.\n\n- A chip\n- \\# of tokens rises\n\n## Late (1:00:05.0–1:01:00.0)\n", text);
    }

    private static CaptionTrack Estimated(params string[] texts)
    {
        var at = Seconds.Zero;
        var narrations = new List<NarratedText>();
        foreach (var text in texts)
        {
            var words = EstimatedTiming.Estimate(text);
            narrations.Add(new NarratedText(text, [.. words.Select(w => w.Shift(at))]));
            at += words.IsEmpty ? Seconds.Zero : words[^1].End + new Seconds(1);
        }

        return CaptionTrack.Of(narrations, at + new Seconds(2), Settings);
    }

    private static Cue Cue(double start, double end, params string[] lines) => new(new(start), new(end), [.. lines], []);

    private static List<(double Start, double End, string Text)> Parse(string file)
    {
        var cues = new List<(double, double, string)>();
        foreach (var block in file.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var match = Regex.Match(block, @"^\d+\n(\d\d):(\d\d):(\d\d)[,.](\d{3}) --> (\d\d):(\d\d):(\d\d)[,.](\d{3})\n(.+)$", RegexOptions.Singleline);
            if (match.Success)
            {
                var n = match.Groups.Values.Skip(1).Take(8).Select(g => int.Parse(g.Value, CultureInfo.InvariantCulture)).ToArray();
                cues.Add((
                    (n[0] * 3600) + (n[1] * 60) + n[2] + (n[3] / 1000.0), (n[4] * 3600) + (n[5] * 60) + n[6] + (n[7] / 1000.0),
                    match.Groups[9].Value.Trim('\n').Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal)));
            }
        }

        return cues;
    }

    private static string Ffprobe(params string[] arguments)
    {
        var start = new ProcessStartInfo("ffprobe", ["-v", "error", .. arguments]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return text;
    }
}
