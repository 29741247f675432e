using System.Text.Json;
using Welbevinden.Bot.Teams.In;

namespace Welbevinden.Bot.Teams.Out;

/// <summary>
/// Teams' own two cards for handing over a file, in a personal chat only: the question whether it may be stored in the person's own
/// OneDrive, and the file that is now stored there. Unlike an Adaptive Card they carry a name and a link next to their content.
/// </summary>
/// <param name="Name">The file's name with its extension.</param>
internal abstract record FileCard(string Name)
{
    private const string ConsentType = "application/vnd.microsoft.teams.card.file.consent";
    private const string InfoType = "application/vnd.microsoft.teams.card.file.info";

    /// <summary>"May I store this file?" The context is returned with the answer, whichever it is.</summary>
    /// <param name="Name">The proposed file name.</param>
    /// <param name="Description">One sentence on what is in it.</param>
    /// <param name="Size">In bytes, as shown; the size of the file itself may differ a little.</param>
    /// <param name="Context">What the bot needs to recognise the answer; a client can change it, so it is not trusted.</param>
    internal sealed record Consent(string Name, string Description, int Size, string Context) : FileCard(Name);

    /// <summary>The stored file, to open or to download.</summary>
    internal sealed record Info(string Name, string ContentUrl, string UniqueId, string FileType) : FileCard(Name);

    /// <summary>The whole attachment as it is sent.</summary>
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

    /// <summary>The field of the context in the answer.</summary>
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
