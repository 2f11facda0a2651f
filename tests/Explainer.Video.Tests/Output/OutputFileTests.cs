using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Video.Files;
using Explainer.Video.Output;

namespace Explainer.Video.Tests.Output;

public class OutputFileTests
{
    [Fact]
    public void The_name_appears_only_with_the_commit()
    {
        using var scratch = new Scratch();
        using (var output = OutputFile.Create(scratch.At("new folder", "film.mp4")))
        {
            File.WriteAllText(output.TemporaryPath, "film");
            Assert.False(File.Exists(output.Path));
            output.Commit();
        }

        Assert.Equal("film", File.ReadAllText(scratch.At("new folder", "film.mp4")));
        Assert.Equal(2, scratch.Everything.Count);
    }

    [Fact]
    public void One_missing_folder_is_made_and_told_and_several_are_a_mistake()
    {
        using var scratch = new Scratch();
        using (var output = OutputFile.Create(scratch.At("out", "film.mp4")))
        {
            Assert.Equal(scratch.At("out"), output.MadeFolder);
        }

        using (var output = OutputFile.Create(scratch.At("out", "film.mp4")))
        {
            Assert.Null(output.MadeFolder);
        }

        var failure = Assert.Throws<ExplainerException>(() => OutputFile.Create(scratch.At("not", "there", "film.mp4")));
        Assert.Equal(("no-such-folder", Fault.Call), (failure.Code, failure.Fault));
        Assert.False(Directory.Exists(scratch.At("not")));
    }

    [Fact]
    public void Temporary_names_are_not_shown() => Assert.Equal(
        "Access to the path '/out/film.mp4' is denied.",
        TemporaryFiles.WithFinalNames($"Access to the path '{TemporaryFiles.NewPath("/out", "film.mp4")}' is denied."));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Without_a_commit_all_is_as_before(bool isFolder)
    {
        using var scratch = new Scratch();
        using (var output = OutputFile.Create(scratch.At("film"), isFolder))
        {
            if (isFolder)
            {
                File.WriteAllText(Path.Combine(output.TemporaryPath, "00000.png"), "half");
            }
        }

        Assert.Empty(scratch.Everything);
    }

    [Fact]
    public void What_a_killed_process_left_for_this_name_is_cleared()
    {
        using var scratch = new Scratch();
        using var dead = System.Diagnostics.Process.Start("true");
        dead.WaitForExit();
        var owner = string.Create(CultureInfo.InvariantCulture, $"{TemporaryFiles.Machine}-{dead.Id}-abc");
        File.WriteAllText(scratch.At($".film.mp4.partial-{owner}"), "half");
        File.WriteAllText(scratch.At($".film.mp4.partial-{owner}.palette"), "half");
        File.WriteAllText(scratch.At($".other.mp4.partial-{owner}"), "half");
        File.WriteAllText(scratch.At("film.mp4.partial-mine"), "mine");

        using (var output = OutputFile.Create(scratch.At("film.mp4")))
        {
            Assert.Equal(3, scratch.Everything.Count);
        }

        Assert.Equal([$".other.mp4.partial-{owner}", "film.mp4.partial-mine"], scratch.Everything);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_named()
    {
        using var scratch = new Scratch();
        File.WriteAllText(scratch.At("file"), "");

        var failure = Assert.Throws<ExplainerException>(() => OutputFile.Create(scratch.At("file", "film.mp4")));

        Assert.Equal(("output-occupied", Fault.Call), (failure.Code, failure.Fault));
        Assert.Contains($"{scratch.At("file")} is a file", failure.Message);
    }

    [Fact]
    public void A_folder_that_takes_no_files_is_told_in_our_words()
    {
        if (!OperatingSystem.IsLinux())
        {
            // Only there is /proc, which takes no files from anybody.
            return;
        }

        var failure = Assert.Throws<ExplainerException>(() => OutputFile.Create("/proc/film.mp4"));

        Assert.Equal(("output-not-writable", Fault.Environment), (failure.Code, failure.Fault));
        Assert.Equal("Cannot write film.mp4: the folder /proc is not writable", failure.Message);
    }

    [Theory]
    [InlineData("folder", false)]
    [InlineData("file", true)]
    [InlineData("mixed", true)]
    [InlineData("/", false)]
    public void Nothing_foreign_is_replaced(string name, bool isFolder)
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.At("folder"));
        File.WriteAllText(scratch.At("file"), "mine");
        Directory.CreateDirectory(scratch.At("mixed"));
        File.WriteAllText(scratch.At("mixed", "00000.png"), "");
        File.WriteAllText(scratch.At("mixed", "photo.png"), "mine");
        var before = scratch.Everything;

        var failure = Assert.Throws<ExplainerException>(() => OutputFile.Create(name == "/" ? name : scratch.At(name), isFolder));

        Assert.Equal(("output-occupied", Fault.Call), (failure.Code, failure.Fault));
        Assert.Equal(before, scratch.Everything);
    }

    [Fact]
    public void A_full_disk_is_named_as_such()
    {
        var failure = StorageFailure.Describe("storing", "x", new IOException("No space left on device", 28));

        Assert.Equal("disk-full", failure.Code);
        Assert.Contains("storing x", failure.Message);
    }

    [Fact]
    public void A_full_disk_in_truth_is_named_as_such()
    {
        const string full = "/dev/full";
        if (!File.Exists(full))
        {
            // Only Linux has a device that is always full.
            return;
        }

        var thrown = Assert.ThrowsAny<IOException>(() =>
        {
            using var file = new FileStream(full, FileMode.Open, FileAccess.Write, FileShare.None, bufferSize: 0);
            file.Write([1]);
        });

        Assert.Equal("disk-full", StorageFailure.Describe("storing", full, thrown).Code);
    }
}
