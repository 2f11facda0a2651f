using System.IO.Hashing;
using Explainer.Core;
using Explainer.Core.Time;
using Explainer.Video.Cache;
using Explainer.Video.Sound;
using Explainer.Video.Speech;

namespace Explainer.Fuzz.Running;

/// <summary>Puts what is damaged into caches and asks for it.</summary>
internal static class CacheProbe
{
    private static readonly SpeechRequest Asked = new("Hello there", "en");
    private static readonly ContentHash Key = new(1, 2);

    /// <summary>An utterance whose checksum is right, but whose content is anything.</summary>
    public static void TrySpeech(string folder, byte[] content)
    {
        var kept = Path.Combine(folder, "cache");
        Directory.CreateDirectory(kept);
        var engine = new SilentEngine();
        var body = content.Length > 16 ? content[16..] : [];
        File.WriteAllBytes(Path.Combine(kept, SpeechCache.KeyOf(engine, Asked) + ".speech"), [.. XxHash128.Hash(body), .. body]);
        _ = new SpeechCache(kept).Get(engine, Asked);
        Directory.Delete(kept, recursive: true);
    }

    /// <summary>A clip that was sealed and then damaged, or that never was a clip.</summary>
    public static void TryClip(string folder, byte[] content)
    {
        var kept = Path.Combine(folder, "cache");
        using (var cache = new ClipCache(kept))
        {
            using (var draft = cache.TryBegin(Key, ".mp4")!)
            {
                File.WriteAllBytes(draft.Path, content);
                draft.Commit(3);
            }

            if (cache.Find(Key, ".mp4") is not { Frames: 3 } clip)
            {
                throw new InvalidOperationException("A clip that was put into the cache is not in it.");
            }

            var bytes = File.ReadAllBytes(clip.Path);
            bytes[content.Length == 0 ? 0 : content[0] * bytes.Length / 256] ^= 1;
            File.WriteAllBytes(clip.Path, bytes);
        }

        using (var cache = new ClipCache(kept))
        {
            if (cache.Find(Key, ".mp4") is not null)
            {
                throw new InvalidOperationException("A damaged clip is taken for a whole one.");
            }
        }

        Directory.Delete(kept, recursive: true);
    }

    private sealed class SilentEngine : ISpeechEngine
    {
        public string CacheKey(SpeechRequest request) => request.Text;

        public Utterance Speak(SpeechRequest request, CancellationToken cancellation = default) => new(new AudioClip([0f, 0f], 1, 8000), [new SpokenWord(0, 5, Seconds.Zero, new Seconds(0.1))]);
    }
}
