using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Video.Sound;
using Explainer.Video.Speech;
using Explainer.Video.Speech.Alignment;
using Whisper.net;

namespace Explainer.Video.Tests.Speech.Alignment;

/// <summary>What a recogniser heard, laid onto what was said; models that are none. No model is at hand here, so that recognising itself is not tried.</summary>
public sealed class WhisperAlignmentTests
{
    [Fact]
    public void Pieces_of_words_are_put_together_and_words_that_were_heard_otherwise_lie_between_their_neighbours()
    {
        const string text = "The KV cache keeps 12 keys.";
        var words = HeardWords.Lay(
            [Heard(" The", 0.5, 0.7), Heard(" K", 0.8, 0.9), Heard("V", 0.9, 1.1), Heard(" cash", 1.1, 1.6), Heard(" keeps", 1.6, 2), Heard(" twelve", 2, 2.5), Heard(" keys", 2.5, 3), Heard(".", 3, 3)],
            text, () => throw new InvalidOperationException());
        Assert.Equal(["The", "KV", "cache", "keeps", "12", "keys"], words.Select(w => text[w.TextStart..w.TextEnd]));
        Assert.Equal([0.5, 0.8, 1.1, 1.6, 2, 2.5], words.Select(w => Math.Round(w.Start.Value, 3)));
        Assert.Equal(3, words[^1].End.Value, 3);
    }

    [Fact]
    public void Where_most_was_heard_otherwise_the_times_come_from_elsewhere()
    {
        var instead = EstimatedTiming.Estimate("One two three");
        Assert.Equal(instead, HeardWords.Lay([Heard("Quite another film", 0, 3)], "One two three", () => instead));
        Assert.Equal(instead, HeardWords.Lay([], "One two three", () => instead));
    }

    [Fact]
    public void Long_texts_are_laid_within_a_moment()
    {
        var text = string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"word{i}"));
        var words = HeardWords.Lay([.. Enumerable.Range(0, 3000).Where(i => i % 7 != 0).Select(i => Heard($" word{i}", i, i + 0.9))], text, () => throw new InvalidOperationException());
        Assert.Equal(3000, words.Length);
        Assert.All(Enumerable.Range(0, 3000).Where(i => i % 7 == 1), i => Assert.Equal(i, words[i].Start.Value, 1));
    }

    [Fact]
    public void Tokens_that_are_no_speech_are_left_out()
    {
        var segment = new SegmentData(" Hi there", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), 1, 1, 1, 0, "en",
            [new WhisperToken { Text = "[_BEG_]" }, new WhisperToken { Text = " Hi", Start = 100, End = 140 }, new WhisperToken { Text = " there", Start = 140, End = 200 }, new WhisperToken { Text = "[_TT_50]" }]);
        Assert.Equal([Heard(" Hi", 1, 1.4), Heard(" there", 1.4, 2)], WhisperAlignment.Words(segment));
    }

    // Given to the library as they are, some of these end the process.
    [Fact]
    public void What_is_no_model_or_a_damaged_one_is_told()
    {
        using var scratch = new Scratch();
        var model = Model();
        Assert.Contains("is not a Whisper model", Failure("This is a text and no model."u8.ToArray()), StringComparison.Ordinal);
        Failure("lmgg, and nothing that belongs to it, for some hundred bytes at least, so that all numbers are there"u8.ToArray());
        Failure([]);
        for (var length = 1; length < model.Length; length += 97)
        {
            if (model.Length - length > 30)
            {
                Failure(model[..length]);
            }
        }

        string Failure(byte[] content)
        {
            File.WriteAllBytes(scratch.At("ggml-tiny.bin"), content);
            var failure = Assert.Throws<ExplainerException>(() => WhisperModelFile.Check(scratch.At("ggml-tiny.bin")));
            Assert.NotEmpty(failure.Remedy);
            return failure.Message;
        }
    }

    // Its form is right and its tensors are few: the library itself refuses it.
    [Fact]
    public void A_model_that_the_library_refuses_is_told()
    {
        Assert.SkipWhen(WhisperAlignment.Find() is null, $"whisper.cpp's libraries are not here; set {WhisperAlignment.PathVariable}");
        using var scratch = new Scratch();
        File.WriteAllBytes(scratch.At("ggml-tiny.bin"), Model());
        WhisperModelFile.Check(scratch.At("ggml-tiny.bin"));
        var audio = new AudioClip([.. new float[48_000]], 1, 48_000);
        var failure = Assert.Throws<ExplainerException>(() => WhisperAlignment.Of("Hello", "en", audio, scratch.At("ggml-tiny.bin"), default));
        Assert.Equal("voice-model-broken", failure.Code);
        Assert.Contains("ggml-tiny.bin", failure.Message, StringComparison.Ordinal);
    }

    // The heading of the tiny model, a few words and one tensor.
    private static byte[] Model()
    {
        var content = new MemoryStream();
        using var writer = new BinaryWriter(content);
        writer.Write(0x67676d6c);
        foreach (var number in new[] { 51865, 1500, 384, 6, 4, 448, 384, 6, 4, 80, 1, 80, 201 })
        {
            writer.Write(number);
        }

        writer.Write(new byte[80 * 201 * 4]);
        writer.Write(3);
        foreach (var word in new[] { "one", "two", "three" })
        {
            writer.Write(word.Length);
            writer.Write(System.Text.Encoding.ASCII.GetBytes(word));
        }

        writer.Write(1);
        writer.Write(4);
        writer.Write(0);
        writer.Write(8);
        writer.Write("bias"u8);
        writer.Write(new byte[32]);
        return content.ToArray();
    }

    private static HeardWord Heard(string text, double start, double end) => new(text, new Seconds(start), new Seconds(end));
}
