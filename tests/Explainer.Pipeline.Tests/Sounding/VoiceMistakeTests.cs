using System.Text.RegularExpressions;
using Explainer.Core.Diagnostics;

namespace Explainer.Pipeline.Tests.Sounding;

/// <summary>Voices, recordings and narrations that cannot be used are told at their line, with what to do about it.</summary>
public sealed class VoiceMistakeTests(SoundFixture films) : IClassFixture<SoundFixture>
{
    [Fact]
    public void Narration_that_is_longer_than_its_beat_is_told_with_what_would_fit()
    {
        var told = Told("narration-too-long", Film("espeak", "1s"));

        Assert.Contains("more than its beat", told.Message, StringComparison.Ordinal);
        Assert.Contains("lengthen the beat by", told.Remedy, StringComparison.Ordinal);
        Assert.Equal(6, told.Span!.Line);
    }

    [Fact]
    public void Narration_that_is_too_fast_to_follow_is_told_with_the_rate_that_helps()
    {
        var told = Told("narration-fast", Film("{ rate: 1.6 }", "9s"));

        Assert.Equal(Severity.Warning, told.Severity);
        Assert.Contains("characters per second", told.Message, StringComparison.Ordinal);
        var rate = Regex.Match(told.Remedy, "rate: ([0-9.]+)").Groups[1].Value;
        Assert.Empty(films.Mistakes(Film($"{{ rate: {rate} }}", "9s")));
    }

    [Theory]
    [InlineData("{ voice: en-uss }", "en-uss")]
    [InlineData("{ engine: espeak, rate: 4 }", "4")]
    public void The_value_that_a_voice_cannot_do_is_what_is_marked(string voice, string value)
    {
        var span = Assert.Single(films.Mistakes(Film(voice, "5s"))).Span!;

        Assert.Equal((2, "voice: ".Length + voice.IndexOf(value, StringComparison.Ordinal) + 1, value.Length), (span.Line, span.Column, span.EndColumn - span.Column));
    }

    [Fact]
    public void Recordings_that_are_not_there_are_told_once_each()
    {
        var told = films.Mistakes(Film("{ engine: recorded, files: { one: nothing.wav } }", "5s").Replace("duration: 5s, ", "", StringComparison.Ordinal));

        Assert.Equal("missing-sound", Assert.Single(told).Code);
    }

    [Theory]
    [InlineData("unknown-voice", "{ voice: en-uss }", "en-us")]
    [InlineData("speech-rate", "{ engine: espeak, rate: 4 }", "rate")]
    [InlineData("speech-program-missing", "{ engine: command, command: [no-such-speech-program] }", "Install")]
    [InlineData("speech-failed", "{ engine: command, command: [\"false\"] }", "by hand")]
    [InlineData("speech-empty", "{ engine: command, command: [\"true\"] }", "WAV")]
    public void A_voice_that_cannot_speak_is_told(string code, string voice, string remedy) =>
        Assert.Contains(remedy, Told(code, Film(voice, "5s")).Remedy, StringComparison.Ordinal);

    [Fact]
    public void A_language_that_the_voice_does_not_speak_is_told() =>
        Assert.Contains("xx", Told("unknown-voice", "language: xx\n" + Film("espeak", "5s")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_voice_that_fails_is_told_once_also_where_times_depend_on_it()
    {
        var yaml = Film("{ voice: en-uss }", "5s").Replace("duration: 5s, ", "", StringComparison.Ordinal);

        Assert.Equal("unknown-voice", Assert.Single(films.Mistakes(yaml)).Code);
    }

    [Fact]
    public void A_broken_recording_is_told()
    {
        File.WriteAllText(films.At("broken.flac"), "This is no sound.");

        Told("audio-broken", Film("{ engine: recorded, files: { one: broken.flac } }", "5s"));
    }

    [Theory]
    [InlineData("word-times-disagree", "WEBVTT\n\n00:00.000 --> 00:01.000\nSomething else entirely was recorded on this day\n")]
    [InlineData("word-times-broken", "WEBVTT\n\nsoon --> 00:01.000\nHello\n")]
    public void Word_times_that_do_not_go_with_the_text_are_told(string code, string vtt)
    {
        var name = code + ".wav";
        WriteSilence(films.At(name));
        File.WriteAllText(films.At(code + ".vtt"), vtt);

        Told(code, Film($"{{ engine: recorded, files: {{ one: {name} }} }}", "5s"));
    }

    [Fact]
    public void A_broken_sound_effect_is_told_at_its_line()
    {
        File.WriteAllText(films.At("broken.wav"), "RIFFxxxxWAVE");
        var told = Told("audio-broken", "title: t\nbeats:\n  - id: one\n    duration: 2s\n    actions:\n      - { at: 0s, sound: broken.wav }\n");

        Assert.Equal(6, told.Span!.Line);
    }

    private Diagnostic Told(string code, string yaml)
    {
        var told = films.Mistakes(yaml);
        Assert.True(told.Count == 1 && told[0].Code == code, string.Concat(told.Select(DiagnosticText.Write)));
        Assert.NotEmpty(told[0].Remedy);
        Assert.NotNull(told[0].Span);
        return told[0];
    }

    private static string Film(string voice, string duration) => $"""
        title: A voice
        voice: {voice}
        video:
          size: 64x36
        beats:
          - id: one
        """.Replace("- id: one", $"- {{ id: one, duration: {duration}, voiceover: The quick brown fox jumps over the lazy dog. }}", StringComparison.Ordinal);

    // Two seconds of a soft tone, 8 kHz, 16 bits.
    private static void WriteSilence(string path)
    {
        const int rate = 8000;
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write("RIFF"u8);
        writer.Write(36 + (4 * rate));
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(rate);
        writer.Write(2 * rate);
        writer.Write((short)2);
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(4 * rate);
        for (var i = 0; i < 2 * rate; i++)
        {
            writer.Write((short)(1000 * Math.Sin(i * 0.2)));
        }
    }
}
