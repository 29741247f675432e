namespace Welbevinden.Cards.Features.Export;

/// <summary>What ends about offered files, as the status names it when it waits.</summary>
public static class ExportEndings
{
    public static Text Forgetting { get; } = new("het wissen van de aangeboden bestanden", "erasing the files that were offered");
}
