using System.Runtime.InteropServices;
using System.Text;
using Explainer.Video.FFmpeg;

namespace Explainer.Video.Clips.X264;

/// <summary>
/// The x264 library of this machine, loaded into the process: frames reach it without a pipe, and without a process for each clip. It is used where it is the very library that ffmpeg encodes with. See https://code.videolan.org/videolan/x264, x264.h.
/// </summary>
internal sealed unsafe class X264Library
{
    private const string Build = "164";

    private static readonly Lazy<X264Library?> Loaded = new(Load);

    private readonly delegate* unmanaged[Cdecl]<X264Parameters*, byte*, byte*, int> defaults;
    private readonly delegate* unmanaged[Cdecl]<X264Parameters*, byte*, byte*, int> parse;
    private readonly delegate* unmanaged[Cdecl]<X264Parameters*, byte*, int> profile;

    private X264Library(nint library)
    {
        nint Function(string name) => NativeLibrary.GetExport(library, name);

        defaults = (delegate* unmanaged[Cdecl]<X264Parameters*, byte*, byte*, int>)Function("x264_param_default_preset");
        parse = (delegate* unmanaged[Cdecl]<X264Parameters*, byte*, byte*, int>)Function("x264_param_parse");
        profile = (delegate* unmanaged[Cdecl]<X264Parameters*, byte*, int>)Function("x264_param_apply_profile");
        Cleanup = (delegate* unmanaged[Cdecl]<X264Parameters*, void>)Function("x264_param_cleanup");
        Open = (delegate* unmanaged[Cdecl]<X264Parameters*, nint>)Function("x264_encoder_open_" + Build);
        Headers = (delegate* unmanaged[Cdecl]<nint, X264Unit**, int*, int>)Function("x264_encoder_headers");
        Encode = (delegate* unmanaged[Cdecl]<nint, X264Unit**, int*, X264Picture*, X264Picture*, int>)Function("x264_encoder_encode");
        Delayed = (delegate* unmanaged[Cdecl]<nint, int>)Function("x264_encoder_delayed_frames");
        Close = (delegate* unmanaged[Cdecl]<nint, void>)Function("x264_encoder_close");
        Initialize = (delegate* unmanaged[Cdecl]<X264Picture*, void>)Function("x264_picture_init");
        Version = "";
        using var asked = X264Stream.Open(this, new(64, 64), "ultrafast", []);
        Version = EncoderLibraries.Versions(asked.Greeting, "").SingleOrDefault() ?? "";
    }

    /// <summary>The library; null when there is none of the build that is known here.</summary>
    public static X264Library? Installed => Loaded.Value;

    /// <summary>Its version as it writes it into streams, such as <c>libx264 core 164 r3095 baee400</c>.</summary>
    public string Version { get; }

    internal delegate* unmanaged[Cdecl]<X264Parameters*, void> Cleanup { get; }

    internal delegate* unmanaged[Cdecl]<X264Parameters*, nint> Open { get; }

    internal delegate* unmanaged[Cdecl]<nint, X264Unit**, int*, int> Headers { get; }

    internal delegate* unmanaged[Cdecl]<nint, X264Unit**, int*, X264Picture*, X264Picture*, int> Encode { get; }

    internal delegate* unmanaged[Cdecl]<nint, int> Delayed { get; }

    internal delegate* unmanaged[Cdecl]<nint, void> Close { get; }

    internal delegate* unmanaged[Cdecl]<X264Picture*, void> Initialize { get; }

    /// <summary>Sets parameters to those of a preset.</summary>
    internal bool TryPreset(X264Parameters* parameters, string preset)
    {
        fixed (byte* name = Text(preset))
        {
            return defaults(parameters, name, null) == 0;
        }
    }

    /// <summary>Sets a parameter by its name.</summary>
    internal bool TrySet(X264Parameters* parameters, string name, string value)
    {
        fixed (byte* nameBytes = Text(name), valueBytes = Text(value))
        {
            return parse(parameters, nameBytes, valueBytes) == 0;
        }
    }

    /// <summary>Keeps to a profile.</summary>
    internal bool TryProfile(X264Parameters* parameters, string name)
    {
        fixed (byte* bytes = Text(name))
        {
            return profile(parameters, bytes) == 0;
        }
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text + "\0");

    private static X264Library? Load()
    {
        var name = OperatingSystem.IsWindows() ? $"libx264-{Build}.dll" : OperatingSystem.IsMacOS() ? $"libx264.{Build}.dylib" : $"libx264.so.{Build}";
        if (!Environment.Is64BitProcess || !NativeLibrary.TryLoad(name, typeof(X264Library).Assembly, DllImportSearchPath.SafeDirectories, out var library))
        {
            return null;
        }

        try
        {
            return new X264Library(library);
        }
        catch (Exception failure) when (failure is EntryPointNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
