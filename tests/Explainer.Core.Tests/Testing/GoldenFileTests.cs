namespace Explainer.Core.Tests.Testing;

/// <summary>Goldens themselves: what fails leaves its files and says where, what is alike leaves none.</summary>
public sealed class GoldenFileTests
{
    private const string Golden = "tests/Explainer.Core.Tests/Testing/two-by-two.png";
    private const string TextGolden = "tests/Explainer.Core.Tests/Testing/two-lines.txt";

    public GoldenFileTests() => Assert.SkipWhen(Explainer.Testing.Golden.Accepts, "These goldens are not to be written.");

    [Fact]
    public void A_picture_is_alike_within_the_tolerance_only()
    {
        var picture = PngPicture.Read(File.ReadAllBytes(Repository.At(Golden)));
        Assert.Equal((2, 2), (picture.Width, picture.Height));
        Assert.Equal([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 128], picture.Pixels);
        picture.Pixels[4] = 30;
        var failure = Assert.Throws<GoldenException>(() => Explainer.Testing.Golden.Picture(Golden, picture.ToPng(), new PictureTolerance(10, 29)));
        Assert.Contains("by 2.50 in the mean and by 30 at the worst", failure.Message, StringComparison.Ordinal);
        var folder = Repository.At("TestResults/goldens/Explainer.Core.Tests/Testing");
        Assert.Contains($"See two-by-two.* in {folder}.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(picture.Pixels, PngPicture.Read(File.ReadAllBytes(Path.Combine(folder, "two-by-two.actual.png"))).Pixels);
        Assert.Equal(File.ReadAllBytes(Repository.At(Golden)), File.ReadAllBytes(Path.Combine(folder, "two-by-two.expected.png")));
        var difference = PngPicture.Read(File.ReadAllBytes(Path.Combine(folder, "two-by-two.difference.png")));
        Assert.Equal([0, 0, 0, 255, 240, 0, 0, 255], difference.Pixels[..8]);
        Assert.Throws<GoldenException>(() => Explainer.Testing.Golden.Picture(Golden, picture.ToPng(), new PictureTolerance(2.4, 30)));

        Explainer.Testing.Golden.Picture(Golden, picture.ToPng(), new PictureTolerance(2.5, 30));
        Assert.Empty(Directory.GetFiles(folder, "two-by-two.*"));
        Assert.Throws<GoldenException>(() => Explainer.Testing.Golden.Picture(Golden, new PngPicture(1, 2).ToPng(), new PictureTolerance(255, 255)));
        Explainer.Testing.Golden.Picture(Golden, File.ReadAllBytes(Repository.At(Golden)), default);
    }

    [Fact]
    public void A_text_is_told_line_by_line()
    {
        Explainer.Testing.Golden.Text(TextGolden, "one\r\ntwo\r\n");
        var failure = Assert.Throws<GoldenException>(() => Explainer.Testing.Golden.Text(TextGolden, "one\nthree\n"));
        Assert.Contains("line 2\n  - two\n  + three\n", failure.Message, StringComparison.Ordinal);
        Assert.Equal("one\nthree\n", Repository.Read("TestResults/goldens/Explainer.Core.Tests/Testing/two-lines.actual.txt"));
        Explainer.Testing.Golden.Text(TextGolden, "one\ntwo\n");
        Assert.Throws<GoldenException>(() => Explainer.Testing.Golden.Text("tests/Explainer.Core.Tests/Testing/none.txt", ""));
    }
}
