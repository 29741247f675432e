namespace Welbevinden.Cards.Features.Export;

/// <summary>The final step of offered files, as the status names it when it is pending.</summary>
public static class ExportEndings
{
    public static Text Forgetting { get; } = new("het wissen van de aangeboden bestanden", "erasing the files that were offered");
}
