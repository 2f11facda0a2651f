using Explainer.Video.Speech.Alignment;
using Explainer.Video.Speech.Neural;

namespace Explainer.Video.Tests.Speech.Neural;

/// <summary>Where the native libraries are looked for.</summary>
public sealed class OnnxLibraryTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void What_the_variable_names_counts_then_what_is_beside_the_program_or_where_packages_lay_it()
    {
        Assert.Null(OnnxLibrary.Find(null, scratch.Folder));
        var packaged = Write(Path.Combine("runtimes", NativeFolder.OfThisSystem, "native", OnnxLibrary.FileName));
        Assert.Equal(packaged, OnnxLibrary.Find(null, scratch.Folder));
        var beside = Write(OnnxLibrary.FileName);
        Assert.Equal(beside, OnnxLibrary.Find("", scratch.Folder));
        Assert.Equal(packaged, OnnxLibrary.Find(packaged, scratch.Folder));
        Assert.Equal(packaged, OnnxLibrary.Find(Path.GetDirectoryName(packaged), scratch.Folder));
        Assert.Null(OnnxLibrary.Find(scratch.At("nowhere"), scratch.Folder));
    }

    [Fact]
    public void Whispers_libraries_are_below_runtimes()
    {
        Assert.Null(WhisperAlignment.Find(null, scratch.Folder));
        Write(Path.Combine("runtimes", NativeFolder.OfThisSystem.Replace("osx", "macos", StringComparison.Ordinal), "libwhisper.so"));
        Assert.Equal(scratch.Folder, WhisperAlignment.Find(null, scratch.Folder));
        Assert.Null(WhisperAlignment.Find(scratch.At("nowhere"), scratch.Folder));
    }

    private string Write(string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(scratch.At(name))!);
        return scratch.Write(name, "a library");
    }
}
