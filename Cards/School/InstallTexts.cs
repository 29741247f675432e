namespace Welbevinden.Cards.School;

/// <summary>Texts about the app in people's Teams: whom it was installed for, and what stops it.</summary>
public static class InstallTexts
{
    public static Text Installed(int installed, int takenOff) => new(
        $"{installed} × heeft de bot de app geïnstalleerd of gevonden; {takenOff} × haalde iemand hem weer weg.",
        $"The bot installed or found the app {installed} ×; {takenOff} × somebody took it off again.");

    public static Text Forbidden(int people) =>
        new($"{people} × houdt een beleid in Teams de app tegen.", $"A policy in Teams holds the app back {people} ×.");

    public static Text ForbiddenRemedy { get; } = new(
        "Sta de app in het Teams-beheercentrum toe (App permission policies of App centric management).",
        "Allow the app in the Teams admin centre (App permission policies or App centric management).");

    public static Text InstallingStopped { get; } = new("De app installeren lukt bij niemand.", "Installing the app succeeds for nobody.");

    public static Text InstallingRemedy { get; } = new(
        "Kijk of Directory:Graph:CatalogueAppId de id uit Manage apps is, "
            + "en of de app TeamsAppInstallation.ReadWriteSelfForUser.All heeft.",
        "Check that Directory:Graph:CatalogueAppId is the id from Manage apps, and that the app has "
            + "TeamsAppInstallation.ReadWriteSelfForUser.All.");
}
