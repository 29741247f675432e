using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Welbevinden.Bot.Admin.Setup;

/// <summary>
/// The samples of a school's files, in <c>Samples</c>: what <c>init</c> writes is a sample with the answers in the place of its own values.
/// </summary>
internal static partial class InitSamples
{
    private const string SampleTenant = "5d0f1c0a-0000-4000-8000-000000000002";
    private const string SampleApp = "5d0f1c0a-0000-4000-8000-000000000001";
    private const string SampleGroup = "5d0f1c0a-0000-4000-8000-000000000003";
    private const string SampleId = "voorbeeldschool";
    private const int MaxIdLength = 40;

    /// <summary>The settings and the directory file of a school.</summary>
    /// <param name="answers">To every question, by its option.</param>
    /// <param name="data">The folder of the store.</param>
    public static (string Settings, string School) Of(IReadOnlyDictionary<string, string> answers, string data)
    {
        var people = answers[InitQuestion.People.Option];
        var kind = people == InitQuestion.FromFile ? "file" : "graph";
        var (name, id) = (answers[InitQuestion.School.Option], IdOf(answers[InitQuestion.School.Option]));
        return (Fill(Sample($"appsettings.{kind}.json")), Fill(Sample($"school.{kind}.json")));

        string Fill(string sample) => sample
            .Replace("\"data\"", Quoted(data), StringComparison.Ordinal)
            .Replace(SampleApp, answers[InitQuestion.App.Option], StringComparison.Ordinal)
            .Replace(SampleTenant, Tenant(sample), StringComparison.Ordinal)
            .Replace(SampleGroup, people, StringComparison.Ordinal)
            .Replace($"\"{InitQuestion.Address.Default}\"", Quoted(answers[InitQuestion.Address.Option]), StringComparison.Ordinal)
            .Replace("\"midden\"", $"\"{answers[InitQuestion.Region.Option]}\"", StringComparison.Ordinal)
            .Replace($"\"{SampleId}\"", $"\"{id}\"", StringComparison.Ordinal)
            .Replace($"\"{InitQuestion.School.Default}\"", Quoted(name), StringComparison.Ordinal);

        // The directory file must name a tenant to be read; the settings say with an empty one that it is still to be filled in.
        string Tenant(string sample) => answers[InitQuestion.Tenant.Option] is { Length: > 0 } given ? given
            : sample.Contains("\"tenantId\"", StringComparison.Ordinal) ? InitQuestion.Later : "";
    }

    /// <summary>A school's short id, made of its name: small letters, digits and hyphens; empty when it has none of those.</summary>
    public static string IdOf(string name)
    {
        var letters = string.Concat(name
            .Normalize(NormalizationForm.FormD)
            .Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));
        var id = Other().Replace(letters.ToLowerInvariant(), "-").Trim('-');
        return id.Length <= MaxIdLength ? id : id[..MaxIdLength].TrimEnd('-');
    }

    private static string Quoted(string text) =>
        $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string Sample(string name)
    {
        using var stream = typeof(InitSamples).Assembly.GetManifestResourceStream($"Setup.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Other();
}
