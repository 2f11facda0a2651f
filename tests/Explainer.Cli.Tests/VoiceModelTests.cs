using System.Buffers.Binary;
using System.Text.Json;
using Explainer.Cli.Tests.Trust;
using Explainer.Testing.Models;

namespace Explainer.Cli.Tests;

/// <summary>From a storyboard to a sound file with voice models, tiny ones that the tests write, and <c>explainer voices</c>.</summary>
public sealed class VoiceModelTests : IDisposable
{
    private const string Piper = "voice: { engine: piper, model: voice.onnx }";
    private const string Kokoro = "voice: { engine: kokoro, model: onnx/model.onnx, voice: af_test }";
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData(Piper)]
    [InlineData(Kokoro)]
    public void A_storyboard_becomes_sound_with_its_words_at_their_times_and_the_same_each_time(string voice)
    {
        RequireOnnx();
        WriteModels();
        var file = Film(voice, "The box appears [here] now.");
        var first = Sound(file, "first");
        Assert.True(Level(first, 0, 1) > 0.02);
        Assert.Equal(first, Sound(file, "second"));

        using var transcript = JsonDocument.Parse(Ran("transcript", file, "--json").Output);
        var words = transcript.RootElement.GetProperty("beats")[0].GetProperty("words").EnumerateArray().ToList();
        Assert.Equal(4, words.Count);
        Assert.All(words.Zip(words.Skip(1)), pair => Assert.True(pair.First.GetProperty("start").GetDouble() < pair.Second.GetProperty("start").GetDouble()));

        // Another text is another sound, found under another key.
        Assert.NotEqual(first, Sound(Film(voice, "The box appears [here] then."), "third"));
    }

    // Within a process what is drawn by chance comes out alike anyway: its seed is the time at which the library was loaded.
    [Theory]
    [InlineData(Piper)]
    [InlineData(Kokoro)]
    public void It_is_the_same_in_another_process_that_knows_nothing_of_it(string voice)
    {
        RequireOnnx();
        WriteModels();
        var file = Film(voice, "The box appears [here] now.");
        byte[] Made(string name)
        {
            var outcome = Separately.Run(["audio", file, "-o", scratch.At(name + ".wav"), "--samples", "float32"], null, ("XDG_CACHE_HOME", scratch.At(name)));
            Assert.True(outcome.Code == ExitCode.Success, outcome.Output + outcome.Error);
            return File.ReadAllBytes(scratch.At(name + ".wav"));
        }

        Assert.Equal(Made("first"), Made("second"));
    }

    [Fact]
    public void Pronunciations_pauses_and_emphasis_reach_every_engine()
    {
        RequireOnnx();
        WriteModels();
        foreach (var voice in new[] { Piper, Kokoro, "voice: espeak" })
        {
            var plain = Seconds(Film(voice, "The box appears [here] now."));
            var paused = Seconds(Film(voice, "The box appears [1.5s] [here] now."));
            Assert.InRange(paused - plain, 1.35, 1.65);
            Assert.NotEqual(Sound(Film(voice, "The box appears [here] now."), "a"), Sound(Film(voice, "The *box* appears [here] now."), "b"));
            var said = voice.EndsWith('}') ? voice[..^1] + ", say: { box: big red box } }" : "voice: { say: { box: big red box } }";
            Assert.InRange(Seconds(Film(said, "The box appears [here] now.")) - plain, 0.2, 3);
        }
    }

    [Fact]
    public void A_changed_model_speaks_anew()
    {
        RequireOnnx();
        WriteModels();
        var first = Sound(Film(Kokoro, "The box [here]."), "first");
        File.WriteAllBytes(scratch.At("voices", "af_test.bin"), TinyVoice.KokoroStyle(40));
        Assert.NotEqual(first, Sound(Film(Kokoro, "The box [here]."), "second"));
    }

    [Fact]
    public void Without_the_native_library_it_is_said_what_to_do_and_all_else_goes_on()
    {
        WriteModels();
        var file = Film(Piper, "Not said before [here].");
        var nowhere = ("EXPLAINER_ONNXRUNTIME", scratch.At("nowhere"));
        var outcome = Separately.Run(["check", file], null, nowhere!);
        Assert.Equal(ExitCode.Environment, outcome.Code);
        Assert.Contains("error onnx-missing: ", outcome.Output + outcome.Error, StringComparison.Ordinal);
        Assert.Contains("EXPLAINER_ONNXRUNTIME", outcome.Output + outcome.Error, StringComparison.Ordinal);
        var broken = Separately.Run(["check", file], null, ("EXPLAINER_ONNXRUNTIME", scratch.Write("libonnxruntime.so", "no library")));
        Assert.Equal(ExitCode.Environment, broken.Code);
        Assert.Equal(ExitCode.Success, Separately.Run(["check", Film("voice: espeak", "All the same [here].")], null, nowhere!).Code);
        var voices = Separately.Run(["voices"], scratch.Folder, nowhere!);
        Assert.Equal(ExitCode.Success, voices.Code);
        Assert.Contains("ONNX Runtime is not installed", voices.Output, StringComparison.Ordinal);
    }

    // What a model needs is looked for through the same gate as the model.
    [Theory]
    [InlineData("voice.onnx")]
    [InlineData("voice.onnx.json")]
    public void A_model_outside_of_the_folder_is_not_opened_whether_named_or_linked(string linked)
    {
        WriteModels();
        using var film = new Scratch();
        var named = film.Write("film.yaml", Text($"voice: {{ engine: piper, model: {scratch.At("voice.onnx")} }}", "Hi [here]."));
        AssertOutside(named);
        foreach (var name in new[] { "voice.onnx", "voice.onnx.json" })
        {
            if (name == linked)
            {
                File.CreateSymbolicLink(film.At(name), scratch.At(name));
            }
            else
            {
                File.Copy(scratch.At(name), film.At(name));
            }
        }

        var outcome = Runner.Run("check", film.Write("film.yaml", Text(Piper, "Hi [here].")));
        Assert.Equal(ExitCode.Input, outcome.Code);
        Assert.Contains(linked == "voice.onnx" ? "error file-outside" : "error voice-model-incomplete", outcome.Output + outcome.Error, StringComparison.Ordinal);
        AssertOutside(film.Write("film.yaml", Text("voice: { engine: recorded, align: /etc/passwd, files: { one: a.wav } }", "Hi [here].")));

        static void AssertOutside(string file)
        {
            var outcome = Runner.Run("check", file);
            Assert.Equal(ExitCode.Input, outcome.Code);
            Assert.Contains("error file-outside", outcome.Output + outcome.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("../voices/af_test")]
    [InlineData("/etc/passwd")]
    public void A_voice_is_a_name_and_no_path(string voice)
    {
        WriteModels();
        var outcome = Runner.Run("check", Film($"voice: {{ engine: kokoro, model: onnx/model.onnx, voice: {voice} }}", "Hi [here]."));
        Assert.Equal(ExitCode.Input, outcome.Code);
        Assert.Contains("error unknown-voice", outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Voices_are_listed_for_people_and_programs()
    {
        WriteModels();
        scratch.Write("ggml-tiny.bin", "none");
        var text = Ran("voices", scratch.Folder).Output;
        foreach (var part in new[] { "piper", "kokoro", "festival", "espeak", "recorded", "command", "rhasspy/piper-voices", "hexgrad/Kokoro-82M", $"model: {scratch.At("voice.onnx")}", $"align: {scratch.At("ggml-tiny.bin")}" })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }

        using var json = JsonDocument.Parse(Ran("voices", scratch.Folder, "--json").Output);
        Assert.Equal(["auto", "piper", "kokoro", "festival", "espeak", "recorded", "command"], json.RootElement.GetProperty("engines").EnumerateArray().Select(e => e.GetProperty("engine").GetString()));
        Assert.Equal(["recorded", "kokoro", "piper"], json.RootElement.GetProperty("models").EnumerateArray().Select(m => m.GetProperty("engine").GetString()));
    }

    [Fact]
    public void A_model_is_tried()
    {
        RequireOnnx();
        WriteModels();
        using var piper = JsonDocument.Parse(Ran("voices", scratch.At("voice.onnx"), "--json").Output);
        var model = Assert.Single(piper.RootElement.GetProperty("models").EnumerateArray());
        Assert.Equal(("piper", "en-US", 22050, "durations"), (model.GetProperty("engine").GetString(), model.GetProperty("language").GetString(), model.GetProperty("sampleRate").GetInt32(), model.GetProperty("wordTimes").GetString()));
        Assert.Contains("kokoro voice: en, 24000 Hz", Ran("voices", scratch.At("onnx", "model.onnx")).Output, StringComparison.Ordinal);
        Directory.CreateDirectory(scratch.At("deep", "down"));
        AssertTold(scratch.Write("voice.onnx", "damaged"), "voice-model-broken");
        AssertTold(scratch.At("gone.onnx"), "voice-model-missing");
        AssertTold(scratch.Write("deep/down/alone.onnx", "alone"), "voice-model-incomplete");
        AssertTold(scratch.Write("ggml-tiny.bin", "not a model"), "voice-model-broken");
        AssertTold(scratch.Write("text.txt", "not a model"), "voice-model-broken");

        static void AssertTold(string path, string code)
        {
            var outcome = Runner.Run("voices", path);
            Assert.Equal(ExitCode.Input, outcome.Code);
            Assert.StartsWith($"error {code}: ", outcome.Error, StringComparison.Ordinal);
        }
    }

    private static void RequireOnnx() => Assert.SkipWhen(
        Runner.Run("voices").Output.Contains("ONNX Runtime is not installed", StringComparison.Ordinal), "ONNX Runtime's library is not here; set EXPLAINER_ONNXRUNTIME");

    private static Outcome Ran(params string[] call)
    {
        var outcome = Runner.Run(call);
        Assert.True(outcome.Code == ExitCode.Success, outcome.Output + outcome.Error);
        return outcome;
    }

    private static string Text(string voice, string voiceover) => $$"""
        title: Voices
        video: { size: 64x36, fps: 10 }
        {{voice}}
        thumbnail: one
        elements:
          box: { component: Shape, width: 300, height: 300, at: center }
        beats:
          - id: one
            voiceover: {{voiceover}}
            seen: A box.
            actions: [ { at: "[here]", show: box, enter: none } ]
        """;

    private static double Level(byte[] wav, double from, double to)
    {
        var sum = 0.0;
        for (var i = (int)(from * 48000); i < (int)(to * 48000); i++)
        {
            var sample = BinaryPrimitives.ReadInt16LittleEndian(wav.AsSpan(44 + (i * 4))) / 32768.0;
            sum += sample * sample;
        }

        return Math.Sqrt(sum / ((to - from) * 48000));
    }

    private string Film(string voice, string voiceover) => scratch.Write("film.yaml", Text(voice, voiceover));

    private byte[] Sound(string file, string name)
    {
        Ran("audio", file, "-o", scratch.At(name + ".wav"), "--samples", "pcm16");
        return File.ReadAllBytes(scratch.At(name + ".wav"));
    }

    private double Seconds(string file) => (Sound(file, "length").Length - 44) / 4 / 48000.0;

    private void WriteModels()
    {
        File.WriteAllBytes(scratch.At("voice.onnx"), TinyVoice.Piper());
        scratch.Write("voice.onnx.json", TinyVoice.PiperSettings());
        Directory.CreateDirectory(scratch.At("onnx"));
        Directory.CreateDirectory(scratch.At("voices"));
        File.WriteAllBytes(scratch.At("onnx", "model.onnx"), TinyVoice.Kokoro());
        scratch.Write("config.json", TinyVoice.KokoroSettings);
        File.WriteAllBytes(scratch.At("voices", "af_test.bin"), TinyVoice.KokoroStyle(1));
    }
}
