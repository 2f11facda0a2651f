using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>Sound files, narrations and what is heard in a film.</summary>
public static class SoundRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule MissingSound = Rules.Input("missing-sound", "a sound file is missing");

    public static readonly Wording<string, string> MissingSoundNoFile = MissingSound.Says<string, string>(
        "The sound file {path} {obstacle}", "Use a WAV, FLAC, MP3 or Opus file.");

    public static readonly Wording<string, string> MissingSoundNowhere = MissingSound.Says<string, string>(
        "The sound file {path} {obstacle}", "Check the path; it is relative to the storyboard's folder.");

    public static readonly DiagnosticRule AudioMissing = Rules.Input("audio-missing", "a sound file cannot be opened");

    public static readonly Wording<string, string> AudioMissingSound = AudioMissing.Says<string, string>(
        "Cannot open the sound file {path}: {why}", "Check the path; it is relative to the storyboard's folder.");

    public static readonly Wording<string, string> AudioMissingRecording = AudioMissing.Says<string, string>(
        "Cannot open the file {path}: {why}", "Check the path; it is relative to the storyboard's folder.");

    public static readonly DiagnosticRule AudioBroken = Rules.Input("audio-broken", "a sound file cannot be read");

    public static readonly Wording<string, string> AudioBrokenDecoding = AudioBroken.Says<string, string>(
        "Cannot decode the sound file {path}: {why}", "Export it again, or check it with `ffprobe`.");

    public static readonly Wording<string, string> AudioBrokenReading = AudioBroken.Says<string, string>(
        "Cannot read the sound file {file}: {why}", "Export it again, or check it with `ffprobe`.");

    public static readonly Wording<string> AudioFormat = Rules.Input("audio-format", "a WAV file with an unsupported encoding")
        .Says<string>("The WAV file {file} contains neither PCM nor floating-point samples", "Convert it: ffmpeg -i in.wav -c:a pcm_s16le out.wav.");

    private static readonly DiagnosticRule TooLong = Rules.Input("audio-too-long", "a sound file is longer than half an hour of stereo at 48 kHz, or all effects and music together are longer than an hour");

    public static readonly Wording<string> AudioTooLong = TooLong.Says<string>(
        "The sound file {path} is longer than half an hour of stereo at 48 kHz", "Shorten it, for example to 25 minutes: ffmpeg -i in -t 1500 out.flac.");

    public static readonly Wording<string> AudioTooLongTogether = TooLong.Says<string>(
        "With the sound file {path}, all effects and music together are longer than an hour of stereo at 48 kHz", "Use fewer or shorter sound files; short music is repeated.");

    public static readonly DiagnosticRule RecordingMissing = Rules.Input("recording-missing", "a narration has no recording, although the voice is recorded");

    public static readonly Wording<string> RecordingMissingBeat = RecordingMissing.Says<string>(
        "The voice is recorded, but the beat \"{beat}\" has no recording", "Add {beat}: with a file below files: of the voice.");

    public static readonly Wording RecordingMissingText = RecordingMissing.Says(
        "The voice is recorded, but this narration has no recording", "Add its sound file, or choose another voice engine.");

    public static readonly DiagnosticRule NarrationTooLong = Rules.Input("narration-too-long", "a narration takes longer than its beat");

    public static readonly Wording<double, double, double, double> NarrationTooLongFaster = NarrationTooLong.Says<double, double, double, double>(
        "The narration takes {takes:0.0} s, {over:0.0} s more than its beat", "Shorten the text, lengthen the beat by {more:0.0} s, or set rate: {rate:0.##}.");

    public static readonly Wording<double, double, double> NarrationTooLongShorter = NarrationTooLong.Says<double, double, double>(
        "The narration takes {takes:0.0} s, {over:0.0} s more than its beat", "Shorten the text or lengthen the beat by {more:0.0} s.");

    public static readonly Wording<double, double> NarrationFast = Rules.Warning("narration-fast", "warning: a narration is faster than 20 characters per second, or 5 in Chinese or Japanese")
        .Says<double, double>("The narration runs at {speed:0.#} characters per second, which is too fast to follow", "Shorten it, or slow it down with voice: {{ rate: {rate:0.##} }} in a beat that is long enough.");

    public static readonly Wording<string, string> WordTimesMissing = Rules.Input("word-times-missing", "a file of word times cannot be opened")
        .Says<string, string>("Cannot open the word times {path}: {why}", "Check the path, or remove the word times to have them estimated.");

    public static readonly DiagnosticRule WordTimesBroken = Rules.Input("word-times-broken", "a file of word times cannot be read");

    public static readonly Wording<string, int, string> WordTimesBrokenVtt = WordTimesBroken.Says<string, int, string>(
        "Cannot read the word times {path}: line {line} has no time, but \"{text}\"", "Export them again as WebVTT.");

    public static readonly Wording<string, string> WordTimesBrokenJson = WordTimesBroken.Says<string, string>(
        "Cannot read the word times {path}: {why}", "Use WebVTT, or JSON from Whisper with word_timestamps.");

    public static readonly Wording<string, string> WordTimesDisagree = Rules.Input("word-times-disagree", "a file of word times does not match its narration")
        .Says<string, string>("The word times {path} do not match this narration: {why}", "Export them again from this recording, correct the narration, or remove them.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
