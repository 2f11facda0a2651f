using System.Text.RegularExpressions;
using System.Globalization;
using Explainer.Core.Time;
using Explainer.Pipeline.Clips;
using Explainer.Pipeline.Sounding;
using Explainer.Storyboards.Model;
using Explainer.Video.Cache;
using Explainer.Video.Captions;

namespace Explainer.Pipeline.Tests.Sounding;

/// <summary>The film that can be published: its loudness, tracks, chapters and captions, and what a change of words makes anew.</summary>
[Trait("Pace", "Slow")]
public sealed partial class FinishedFilmTests(SoundFixture films) : IClassFixture<SoundFixture>
{
    private const string Spoken = """
        title: A spoken film
        description: Two beats; one of them has figures.
        video: { size: 64x36, fps: 10 }
        thumbnail: two
        voice: espeak
        audio: { music: { mood: major } }
        data: { size: { reference: 7, source: counted by hand } }
        elements:
          box: { component: Shape, width: 300, height: 300, at: center }
        beats:
          - { id: one, title: First, duration: 5s, voiceover: The quick brown fox jumps over the lazy dog., actions: [ { at: 1s, show: box, sound: tick } ] }
          - { id: two, title: Second, duration: 5s, voiceover: Then it sleeps for a while and all is quiet. }
        """;

    [Fact]
    public void It_is_as_loud_as_it_should_be_after_encoding()
    {
        using var store = new TemporaryClipStore();
        var (film, _, _) = films.Render(films.Film(Spoken), "loud.mp4", store);
        var told = SoundFixture.Probe(
            "-f", "lavfi", "-i", $"amovie={film},ebur128=peak=true:metadata=1", "-show_entries", "frame_tags=lavfi.r128.I,lavfi.r128.true_peaks_ch0,lavfi.r128.true_peaks_ch1",
            "-of", "default=nw=1")
            .Select(line => line.Split('=', 2)).Where(p => p.Length == 2).GroupBy(p => p[0].Replace("TAG:", "", StringComparison.Ordinal))
            .ToDictionary(g => g.Key, g => double.Parse(g.Last()[1], CultureInfo.InvariantCulture));

        Assert.InRange(told["lavfi.r128.I"], -16.5, -15.5);
        Assert.InRange(20 * Math.Log10(Math.Max(told["lavfi.r128.true_peaks_ch0"], told["lavfi.r128.true_peaks_ch1"])), -40, -1);
    }

    [Fact]
    public void It_carries_captions_chapters_title_sources_and_a_cover()
    {
        using var store = new ClipCache(films.At("whole"));
        var (film, _, captions) = films.Render(films.Film(Spoken), "whole.mp4", store);

        Assert.Equal(["h264,video", "aac,audio", "mov_text,subtitle", "png,video"], SoundFixture.Probe("-show_entries", "stream=codec_name,codec_type", "-of", "csv=p=0", film).Where(l => !l.StartsWith("bin_data", StringComparison.Ordinal)));
        Assert.Equal(["1"], SoundFixture.Probe("-select_streams", "v:1", "-count_packets", "-show_entries", "stream=nb_read_packets", "-of", "csv=p=0", film));
        Assert.Equal(["0.000000,5.000000,First", "5.000000,10.000000,Second"], SoundFixture.Probe("-show_chapters", "-show_entries", "chapter=start_time,end_time:chapter_tags=title", "-of", "csv=p=0", film));
        var tags = string.Join('\n', SoundFixture.Probe("-show_entries", "format_tags", "-of", "default=nw=1", film));
        Assert.Contains("title=A spoken film", tags, StringComparison.Ordinal);
        Assert.Contains("counted by hand", tags, StringComparison.Ordinal);
        foreach (var file in captions)
        {
            // The film's own track and both files give ffprobe the same texts at the same times.
            Assert.Equal(CueTimes(captions[0]), CueTimes(file));
        }

        Assert.Equal([".srt", ".vtt"], captions.Select(Path.GetExtension));
        Assert.NotEmpty(CueTimes(captions[0]));
    }

    [Theory]
    [InlineData("en", "eng")]
    [InlineData("zh", "zho")]
    [InlineData("pt-BR", "por")]
    public void Its_sound_and_captions_name_their_language(string language, string code)
    {
        using var store = new TemporaryClipStore();
        var (film, _, _) = films.Render(films.Film($"languages: [{language}]\n{Spoken}", language), $"{language}.mp4", store);
        Assert.Equal([code], SoundFixture.Probe("-select_streams", "a", "-show_entries", "stream_tags=language", "-of", "csv=p=0", film));
        Assert.Equal([code], SoundFixture.Probe("-select_streams", "s", "-show_entries", "stream_tags=language", "-of", "csv=p=0", film));
    }

    [Theory]
    [InlineData("prefill-vs-decode.yaml", "en")]
    [InlineData("samples/two-languages.yaml", "en")]
    [InlineData("samples/two-languages.yaml", "zh")]
    public void Captions_of_the_samples_keep_the_rules(string name, string language)
    {
        var path = Path.Combine(Repository.Root, "storyboards", name);
        var film = films.Film(File.ReadAllText(path), language);
        var track = FilmCaptions.Of(film.Storyboard, film.Narration, FilmCut.Whole(film.Timeline));

        Assert.NotEmpty(track.Cues);
        Assert.Equal([], CaptionRules.Check(track.Cues, FilmCaptions.SettingsOf(film.Storyboard.Captions)).Select(v => $"{v.Rule}: {v.Message}"));

        // A parser of our own, which knows nothing of the writers, reads back what was written.
        var read = SrtBlock().Matches(SrtWriter.Write(track)).Select(m => (Start: TimeSpan.ParseExact(m.Groups[1].Value, @"hh\:mm\:ss\,fff", CultureInfo.InvariantCulture), Text: m.Groups[3].Value.TrimEnd('\n'))).ToList();
        Assert.Equal(track.Cues.Select(c => string.Join('\n', c.Lines)), read.Select(r => r.Text));
        Assert.All(read.Zip(track.Cues), p => Assert.Equal(p.Second.Start.Value, p.First.Start.TotalSeconds, 0.0006));
    }

    [Fact]
    public void What_reverses_text_reaches_no_caption_in_the_picture()
    {
        string Drawn(string mark)
        {
            var film = films.Film(Spoken.Replace("quick", $"qu{mark}ick", StringComparison.Ordinal), display: CaptionDisplay.Burn);
            return string.Concat(Enumerable.Range(0, film.Timeline.FrameCount).Select(f => film.Dump(new FrameIndex(f))));
        }

        Assert.Equal(Drawn("\ufffd"), Drawn("\u202e"));
        Assert.NotEqual(Drawn(""), Drawn("\u202e"));
    }

    [Fact]
    public void Another_word_makes_no_picture_anew_unless_one_depends_on_it()
    {
        using var store = new ClipCache(films.At("cache"));
        var first = films.Render(films.Film(Spoken), "words.mp4", store);
        var other = films.Render(films.Film(Spoken.Replace("quick brown", "sly red", StringComparison.Ordinal)), "words.mp4", store);
        var burned = films.Render(films.Film(Spoken, display: CaptionDisplay.Burn), "words.mp4", store);
        var made = store.Counters.Made;
        var same = films.Render(films.Film(Spoken), "words.mp4", store);

        // Neither pictures nor sound nor cover.
        Assert.Equal(made, store.Counters.Made);
        Assert.All(first.Result.Clips, c => Assert.False(c.Reused));
        Assert.All(other.Result.Clips, c => Assert.True(c.Reused));
        Assert.Contains(burned.Result.Clips, c => !c.Reused);
        Assert.All(same.Result.Clips, c => Assert.True(c.Reused));
    }

    [Fact]
    public void Only_the_beat_with_the_anchor_follows_a_changed_word()
    {
        var anchored = Spoken.Replace("at: 1s, show: box", "at: lazy, show: box", StringComparison.Ordinal);
        using var store = new ClipCache(films.At("anchored"));
        films.Render(films.Film(anchored), "anchored.mp4", store);
        var other = films.Render(films.Film(anchored.Replace("quick brown", "sly red", StringComparison.Ordinal)), "anchored.mp4", store);

        Assert.Equal([("one", false), ("two", true)], other.Result.Clips.Select(c => (c.Range.Beat.Id, c.Reused)).Distinct());
    }

    [Fact]
    public void An_action_on_a_word_starts_when_the_voice_says_it()
    {
        var film = films.Film(Spoken.Replace("at: 1s, show: box", "at: { said: lazy, minus: 0.2s }, show: box", StringComparison.Ordinal));
        var beat = film.Narration.Beats[0];
        var word = beat.Words.Single(w => beat.Beat.Narration.Spoken.AsSpan(w.TextStart, w.TextLength).SequenceEqual("lazy"));

        Assert.Equal(word.Start.Value - 0.2, Assert.Single(film.Storyboard.Sounds).Start.Value, 9);
    }

    [Fact]
    public void Part_of_a_film_has_the_sound_captions_and_chapters_of_that_part()
    {
        var film = films.Film(Spoken);
        var clips = ClipRange.Plan(film.Timeline, null, ["two"]);
        var cut = FilmCut.Of(clips, film.Timeline.Rate);
        var score = FilmScore.Of(film.Storyboard, film.Narration, cut).Score;

        Assert.Equal(5 * 48000, score.SampleCount);
        Assert.Equal(0, Assert.Single(score.Events).FirstSample);
        Assert.Equal("Second", Assert.Single(FilmCaptions.Chapters(film.Timeline, cut)).Title);
        Assert.StartsWith("Then it sleeps", FilmCaptions.Of(film.Storyboard, film.Narration, cut).Cues[0].Lines[0], StringComparison.Ordinal);
    }

    private static string[] CueTimes(string file) => SoundFixture.Probe("-select_streams", "s:0", "-show_entries", "packet=pts_time,duration_time", "-of", "csv=p=0", file).Select(line => line.TrimEnd(',')).ToArray();

    [GeneratedRegex(@"\d+\n(\d\d:\d\d:\d\d,\d{3}) --> (\d\d:\d\d:\d\d,\d{3})\n((?:.+\n)+)")]
    private static partial Regex SrtBlock();
}
