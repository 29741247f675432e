using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Lint;

/// <summary>What a document points to is there, in a clean clone too; and the first document stays one that people read.</summary>
public sealed class DocumentLinkTests
{
    private const int MaxBytesOfReadme = 5_500;

    /// <summary>Templates of the school file: their links are filled in when it is written.</summary>
    private const string Templates = "Bot/Admin/SchoolFile/Texts/";

    private static readonly IReadOnlyList<string> Documents =
    [
        .. DocumentLinks.Known
            .Where(path => path.EndsWith(".md", StringComparison.Ordinal) && !path.StartsWith(Templates, StringComparison.Ordinal)),
    ];

    [Fact]
    public void What_a_document_points_to_is_there()
    {
        Assert.Contains("README.md", Documents, StringComparer.Ordinal);
        Assert.True(Documents.Count > 3);
        Assert.Empty(Documents.SelectMany(document =>
            DocumentLinks.Broken(document, Text(document)).Select(broken => $"{document}: {broken}")));
    }

    [Fact]
    public void The_readme_is_read_in_five_minutes() =>
        Assert.InRange(new FileInfo(Path.Combine(Repository.Root, "README.md")).Length, 1, MaxBytesOfReadme);

    [Theory]
    [InlineData("[right](../../README.md#add-a-feature) and [here](Slices.cs)", "")]
    [InlineData("[elsewhere](https://example.org/nowhere)", "")]
    [InlineData("# Own heading: so\n[right](#own-heading-so)", "")]
    [InlineData("[no file](../Admin/REAMDE.md)", "../Admin/REAMDE.md")]
    [InlineData("[other case](../admin/README.md)", "../admin/README.md")]
    [InlineData("[no heading](../../README.md#nowhere)", "../../README.md#nowhere")]
    [InlineData("![not in a clean clone](../../Tests/Unit/bin)", "../../Tests/Unit/bin")]
    [InlineData("`Cards/Features/<Feature>` and `bash Tests/run`", "")]
    [InlineData("`Cards/Feature/<Feature>`", "Cards/Feature")]
    [InlineData("`bash Tests/walk`", "Tests/walk")]
    [InlineData("```\ndotnet run --project Tests/Nowhere\n```", "Tests/Nowhere")]
    [InlineData("`-class Welbevinden.Unit.Lint.DocumentLinkTests`", "")]
    [InlineData("`-class Welbevinden.Unit.Lint.NoTests`", "Welbevinden.Unit.Lint.NoTests")]
    public void A_link_that_leads_nowhere_is_seen(string text, string broken) =>
        Assert.Equal(broken, string.Join(' ', DocumentLinks.Broken("Bot/Features/README.md", text)));

    private static string Text(string document) => File.ReadAllText(Path.Combine(Repository.Root, document));
}
