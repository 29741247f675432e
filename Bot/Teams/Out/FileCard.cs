using System.Text.Json;
using Welbevinden.Bot.Teams.In;

namespace Welbevinden.Bot.Teams.Out;

/// <summary>
/// The two cards that Teams itself has for handing over a file, in a personal chat only: the question whether it may be stored in the
/// person's own OneDrive, and the file that now stands there. Unlike an Adaptive Card they carry a name and a link beside their content.
/// </summary>
/// <param name="Name">The file's name with its extension.</param>
internal abstract record FileCard(string Name)
{
    private const string ConsentType = "application/vnd.microsoft.teams.card.file.consent";
    private const string InfoType = "application/vnd.microsoft.teams.card.file.info";

    /// <summary>"May I store this file?" The context comes back with the answer, whichever it is.</summary>
    /// <param name="Name">The name that is proposed.</param>
    /// <param name="Description">One sentence on what is in it.</param>
    /// <param name="Size">In bytes, as shown; the file itself may come out a little different.</param>
    /// <param name="Context">What the bot needs to know again; a client can change it, so nothing is believed of it.</param>
    internal sealed record Consent(string Name, string Description, int Size, string Context) : FileCard(Name);

    /// <summary>The stored file, to open or to download.</summary>
    internal sealed record Info(string Name, string ContentUrl, string UniqueId, string FileType) : FileCard(Name);

    /// <summary>The whole attachment as it goes on the wire.</summary>
    public byte[] ToUtf8() => this switch
    {
        Consent consent => Attachment(ConsentType, null, content =>
        {
            content.WriteString("description", consent.Description);
            content.WriteNumber("sizeInBytes", consent.Size);
            content.WriteObject("acceptContext", context => context.WriteString(ContextName, consent.Context));
            content.WriteObject("declineContext", context => context.WriteString(ContextName, consent.Context));
        }),
        Info info => Attachment(InfoType, info.ContentUrl, content =>
        {
            content.WriteString("uniqueId", info.UniqueId);
            content.WriteString("fileType", info.FileType);
        }),
        _ => throw new System.Diagnostics.UnreachableException("A file card that is not of the closed set."),
    };

    /// <summary>Where the context stands in what comes back.</summary>
    internal const string ContextName = "offer";

    private byte[] Attachment(string type, string? contentUrl, Action<Utf8JsonWriter> content) => WireObject.Write(json =>
    {
        json.WriteString("contentType", type);
        if (contentUrl is not null)
        {
            json.WriteString("contentUrl", contentUrl);
        }

        json.WriteString("name", Name);
        json.WriteObject("content", content);
    });
}
