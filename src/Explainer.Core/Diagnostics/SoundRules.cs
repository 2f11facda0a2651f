using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>Sound files, narrations and what is heard in a film.</summary>
public static class SoundRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule MissingSound = Rules.Input("missing-sound", "there is no such sound file");

    public static readonly Wording<string, string> MissingSoundNoFile = MissingSound.Says<string, string>(
        "The sound file {path} {obstacle}", "Name a sound file: WAV, FLAC, MP3 or Opus.");

    public static readonly Wording<string, string> MissingSoundNowhere = MissingSound.Says<string, string>(
        "The sound file {path} {obstacle}", "The path is relative to the storyboard's folder.");

    public static readonly DiagnosticRule AudioMissing = Rules.Input("audio-missing", "a sound file cannot be opened");

    public static readonly Wording<string, string> AudioMissingSound = AudioMissing.Says<string, string>(
        "the sound file {path} cannot be opened: {why}", "Check the path; it is looked up from the storyboard's folder.");

    public static readonly Wording<string, string> AudioMissingRecording = AudioMissing.Says<string, string>(
        "the file {path} cannot be opened: {why}", "Check the path; it is looked up from the storyboard's folder.");

    public static readonly DiagnosticRule AudioBroken = Rules.Input("audio-broken", "a sound file cannot be read");

    public static readonly Wording<string, string> AudioBrokenDecoding = AudioBroken.Says<string, string>(
        "the sound file {path} cannot be decoded: {why}", "Export it again, or check it with `ffprobe`.");

    public static readonly Wording<string, string> AudioBrokenReading = AudioBroken.Says<string, string>(
        "the sound file {file} cannot be read: {why}", "Export it again, or check it with `ffprobe`.");

    public static readonly Wording<string> AudioFormat = Rules.Input("audio-format", "a WAV file holds neither PCM nor floats")
        .Says<string>("the WAV file {file} holds neither PCM nor floats", "Convert it: ffmpeg -i in.wav -c:a pcm_s16le out.wav.");

    private static readonly DiagnosticRule TooLong = Rules.Input("audio-too-long", "a sound file is longer than half an hour of stereo at 48 kHz, or all effects and music together than an hour");

    public static readonly Wording<string> AudioTooLong = TooLong.Says<string>(
        "the sound file {path} is longer than half an hour of stereo at 48 kHz", "Cut it, for instance to 25 minutes: ffmpeg -i in -t 1500 out.flac.");

    public static readonly Wording<string> AudioTooLongTogether = TooLong.Says<string>(
        "with the sound file {path} all effects and music are longer than an hour of stereo at 48 kHz", "Use fewer or shorter sound files; a short one of music is repeated.");

    public static readonly DiagnosticRule RecordingMissing = Rules.Input("recording-missing", "a narration has no recording, and the voice is recorded");

    public static readonly Wording<string> RecordingMissingBeat = RecordingMissing.Says<string>(
        "The voice is recorded, but the beat \"{beat}\" has no recording", "Add {beat}: file below files: of the voice.");

    public static readonly Wording RecordingMissingText = RecordingMissing.Says(
        "the voice is recorded, but this narration has no recording", "Name its sound file, or choose another voice engine.");

    public static readonly DiagnosticRule NarrationTooLong = Rules.Input("narration-too-long", "a narration takes longer than its beat");

    public static readonly Wording<double, double, double, double> NarrationTooLongFaster = NarrationTooLong.Says<double, double, double, double>(
        "the narration takes {takes:0.0} s, {over:0.0} s more than its beat has", "Shorten the text, lengthen the beat by {more:0.0} s, or speak at rate {rate:0.##}.");

    public static readonly Wording<double, double, double> NarrationTooLongShorter = NarrationTooLong.Says<double, double, double>(
        "the narration takes {takes:0.0} s, {over:0.0} s more than its beat has", "Shorten the text or lengthen the beat by {more:0.0} s.");

    public static readonly Wording<double, double> NarrationFast = Rules.Warning("narration-fast", "warning: a narration is spoken at more than 20 characters, or 5 Chinese or Japanese ones, a second")
        .Says<double, double>("The narration is spoken at {speed:0.#} characters a second, too fast to follow", "Say it in fewer words, or more slowly with voice: {{ rate: {rate:0.##} }}, in a beat that has the time for it.");

    public static readonly Wording<string, string> WordTimesMissing = Rules.Input("word-times-missing", "a file of word times cannot be opened")
        .Says<string, string>("the word times {path} cannot be opened: {why}", "Check the path, or leave the word times out to have them estimated.");

    public static readonly DiagnosticRule WordTimesBroken = Rules.Input("word-times-broken", "a file of word times cannot be read");

    public static readonly Wording<string, int, string> WordTimesBrokenVtt = WordTimesBroken.Says<string, int, string>(
        "the word times {path} cannot be read: line {line} has no time where \"{text}\" stands", "Write them again as WebVTT.");

    public static readonly Wording<string, string> WordTimesBrokenJson = WordTimesBroken.Says<string, string>(
        "the word times {path} cannot be read: {why}", "Give WebVTT, or JSON as Whisper writes it with word_timestamps.");

    public static readonly Wording<string, string> WordTimesDisagree = Rules.Input("word-times-disagree", "a file of word times has other words than its narration")
        .Says<string, string>("the word times {path} do not belong to this narration: {why}", "Write them again from this recording, correct the narration, or leave them out.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
