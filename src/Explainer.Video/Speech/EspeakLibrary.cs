using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Explainer.Core.Diagnostics;

namespace Explainer.Video.Speech;

/// <summary>
/// The espeak-ng library, loaded for one utterance and unloaded after it. The wave generator carries its phase and flutter from one
/// utterance into the next and a second espeak_Terminate hangs (both seen in 1.51), so only a library fresh from the disk makes the
/// same text always the same sound; loading takes a few milliseconds. This is why functions are looked up per load and not imported.
/// </summary>
internal sealed unsafe class EspeakLibrary : SafeHandle
{
    private const int SynchronousOutput = 2;
    private const int DoNotExit = 0x8000;
    private const int Utf8 = 1;
    private const int RateParameter = 1;
    private const int PhonemesInIpa = 0x02;
    private const int JoinedLetters = 0x80;

    private EspeakLibrary(nint library)
        : base(0, ownsHandle: true) => SetHandle(library);

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>Samples per second of everything it speaks.</summary>
    public int SampleRate { get; private set; }

    /// <summary>Loads and initialises the library.</summary>
    /// <exception cref="ExplainerException">It is not installed or finds no speech data.</exception>
    public static EspeakLibrary Load()
    {
        var library = new EspeakLibrary(Open());
        var initialize = (delegate* unmanaged[Cdecl]<int, int, byte*, int, int>)library.Function("espeak_Initialize");
        library.SampleRate = initialize(SynchronousOutput, 0, null, DoNotExit);
        if (library.SampleRate <= 0)
        {
            library.Dispose();
            throw SpeechRules.EspeakDataMissing.Failure();
        }

        // Breathy and whispering voices take their noise from the C library's pseudo-random numbers, which must start alike each time. The
        // symbol is found through espeak-ng's own dependencies; Windows has one per C runtime and does not offer it here.
        if (NativeLibrary.TryGetExport(library.handle, "srand", out var seed))
        {
            ((delegate* unmanaged[Cdecl]<uint, void>)seed)(1);
        }

        return library;
    }

    /// <summary>The library's version, such as <c>1.51</c>.</summary>
    public string Version()
    {
        byte* path;
        return Marshal.PtrToStringUTF8(((delegate* unmanaged[Cdecl]<byte**, nint>)Function("espeak_Info"))(&path)) ?? "";
    }

    /// <summary>
    /// The identifiers of all voices by what an author may call them: the voice file itself (<c>gmw/en-US</c>), each language it speaks
    /// (<c>en-us</c>; the voice that speaks it best), and variants with a plus (<c>+f3</c>). MBROLA voices are left out: they need another program.
    /// </summary>
    public Dictionary<string, string> Voices()
    {
        var byName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var priorities = new Dictionary<string, byte>(StringComparer.OrdinalIgnoreCase);
        var list = (delegate* unmanaged[Cdecl]<Voice*, Voice**>)Function("espeak_ListVoices");
        for (var voices = list(null); *voices is not null; voices++)
        {
            var identifier = Marshal.PtrToStringUTF8((nint)(*voices)->Identifier) ?? "";
            if (identifier.StartsWith("mb/", StringComparison.Ordinal))
            {
                continue;
            }

            byName[identifier] = identifier;
            priorities[identifier] = 0;

            // Each language is one byte of priority, the lower the better, and a zero-ended name; a zero priority ends the list.
            for (var language = (*voices)->Languages; *language != 0;)
            {
                var name = Marshal.PtrToStringUTF8((nint)(language + 1)) ?? "";
                if (!priorities.TryGetValue(name, out var best) || *language < best)
                {
                    byName[name] = identifier;
                    priorities[name] = *language;
                }

                language += Encoding.UTF8.GetByteCount(name) + 2;
            }
        }

        fixed (byte* variant = "variant\0"u8)
        {
            var specification = new Voice { Languages = variant };
            for (var voices = list(&specification); *voices is not null; voices++)
            {
                var identifier = Marshal.PtrToStringUTF8((nint)(*voices)->Identifier) ?? "";
                var name = "+" + identifier[(identifier.LastIndexOf('/') + 1)..];
                byName[name] = name;
            }
        }

        return byName;
    }

    /// <summary>Speaks a text. Must not run while another utterance is under way in the process.</summary>
    /// <param name="text">The text.</param>
    /// <param name="voice">An identifier that <see cref="Voices"/> gives, with a variant behind it or without.</param>
    /// <param name="wordsPerMinute">80 to 450.</param>
    /// <param name="cancellation">Stops the synthesis between two pieces of sound.</param>
    /// <param name="recording">What was spoken so far.</param>
    /// <returns>False when the voice or the synthesis fails.</returns>
    public bool TrySpeak(string text, string voice, int wordsPerMinute, CancellationToken cancellation, out EspeakRecording recording)
    {
        recording = new EspeakRecording(cancellation);
        fixed (byte* name = Encoding.UTF8.GetBytes(voice + "\0"))
        {
            if (((delegate* unmanaged[Cdecl]<byte*, int>)Function("espeak_SetVoiceByName"))(name) != 0)
            {
                return false;
            }
        }

        ((delegate* unmanaged[Cdecl]<int, int, int, int>)Function("espeak_SetParameter"))(RateParameter, wordsPerMinute, 0);
        ((delegate* unmanaged[Cdecl]<delegate* unmanaged[Cdecl]<short*, int, Event*, int>, void>)Function("espeak_SetSynthCallback"))(&Receive);
        var bytes = Encoding.UTF8.GetBytes(text + "\0");
        receiver = recording;
        try
        {
            fixed (byte* start = bytes)
            {
                var synth = (delegate* unmanaged[Cdecl]<byte*, nuint, uint, int, uint, uint, uint*, void*, int>)Function("espeak_Synth");
                return synth(start, (nuint)bytes.Length, 0, 1, 0, Utf8, null, null) == 0;
            }
        }
        finally
        {
            receiver = null;
        }
    }

    /// <summary>How a text is pronounced, in the clauses that the library cuts it into.</summary>
    /// <param name="text">The text.</param>
    /// <param name="voice">An identifier that <see cref="Voices"/> gives.</param>
    /// <returns>
    /// The phonemes of each clause in the International Phonetic Alphabet, words apart by spaces and the letters of one phoneme joined by <c>^</c>, with the index
    /// in the text up to which the library had read: behind the clause, or a character or two further.
    /// </returns>
    /// <exception cref="ExplainerException">It does not know the voice.</exception>
    public List<(string Phonemes, int ReadTo)> Phonemes(string text, string voice)
    {
        fixed (byte* name = Encoding.UTF8.GetBytes(voice + "\0"))
        {
            if (((delegate* unmanaged[Cdecl]<byte*, int>)Function("espeak_SetVoiceByName"))(name) != 0)
            {
                throw SpeechRules.EspeakFailed.With(voice).Failure();
            }
        }

        var translate = (delegate* unmanaged[Cdecl]<byte**, int, int, nint>)Function("espeak_TextToPhonemes");
        var clauses = new List<(string Phonemes, int ReadTo)>();
        var bytes = Encoding.UTF8.GetBytes(text + "\0");
        fixed (byte* start = bytes)
        {
            var next = start;
            var (counted, index) = (0, 0);
            while (next is not null && next < start + bytes.Length - 1)
            {
                var phonemes = Marshal.PtrToStringUTF8(translate(&next, Utf8, PhonemesInIpa | JoinedLetters | ('^' << 8))) ?? "";
                var read = next is null ? bytes.Length - 1 : (int)(next - start);
                index += Encoding.UTF8.GetCharCount(start + counted, read - counted);
                counted = read;
                clauses.Add((phonemes.Trim(), index));
            }
        }

        return clauses;
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        ((delegate* unmanaged[Cdecl]<int>)NativeLibrary.GetExport(handle, "espeak_Terminate"))();
        NativeLibrary.Free(handle);
        return true;
    }

    [ThreadStatic]
    private static EspeakRecording? receiver;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Receive(short* wave, int count, Event* events)
    {
        if (receiver is not { } recording)
        {
            return 1;
        }

        if (wave is not null && count > 0)
        {
            recording.Add(new ReadOnlySpan<short>(wave, count));
        }

        for (; events->Type != 0; events++)
        {
            recording.Add(new SpeechEvent((SpeechEventKind)events->Type, events->TextPosition - 1, events->Sample));
        }

        return recording.IsCancelled ? 1 : 0;
    }

    private static nint Open()
    {
        string[] names = OperatingSystem.IsWindows() ? ["libespeak-ng.dll", "espeak-ng.dll"]
            : OperatingSystem.IsMacOS() ? ["libespeak-ng.1.dylib", "libespeak-ng.dylib", "/opt/homebrew/lib/libespeak-ng.1.dylib"]
            : ["libespeak-ng.so.1"];
        foreach (var name in names)
        {
            if (NativeLibrary.TryLoad(name, out var library))
            {
                return library;
            }
        }

        throw SpeechRules.EspeakMissing.With(names[0]).Failure();
    }

    private nint Function(string name) => NativeLibrary.GetExport(handle, name);

    // espeak_VOICE in speak_lib.h.
    [StructLayout(LayoutKind.Sequential)]
    private struct Voice
    {
        public byte* Name;
        public byte* Languages;
        public byte* Identifier;
        public byte Gender;
        public byte Age;
        public byte Variant;
        public byte Reserved;
        public int Score;
        public void* Spare;
    }

    // espeak_EVENT in speak_lib.h.
    [StructLayout(LayoutKind.Sequential)]
    private struct Event
    {
        public int Type;
        public uint Identifier;
        public int TextPosition;
        public int Length;
        public int AudioPosition;
        public int Sample;
        public void* UserData;
        public long Value;
    }
}
