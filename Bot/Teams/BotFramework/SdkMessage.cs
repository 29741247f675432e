using System.Text.Json;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Bot.Teams.Out;

namespace Welbevinden.Bot.Teams.BotFramework;

/// <summary>What goes out as the SDK writes it, and the members that it reads. Pure. Cards stay the JSON that they are.</summary>
internal static class SdkMessage
{
    /// <summary>As <see cref="ConnectorBody.Message"/>.</summary>
    public static Activity OfCard(string cardJson) => Of(
        ConnectorBody.TextOf(cardJson, "fallbackText"),
        new Attachment { ContentType = AnswerBody.AdaptiveCardType, Content = new JRaw(cardJson) });

    /// <summary>As <see cref="ConnectorBody.FileMessage"/>.</summary>
    public static Activity OfFile(string attachmentJson)
    {
        using var json = JsonDocument.Parse(attachmentJson);
        var name = ConnectorBody.TextOf(attachmentJson, "name");
        return Of(name, new Attachment
        {
            ContentType = ConnectorBody.TextOf(attachmentJson, "contentType"),
            ContentUrl = ConnectorBody.TextOf(attachmentJson, "contentUrl"),
            Name = name,
            Content = new JRaw(json.RootElement.GetProperty("content").GetRawText()),
        });
    }

    /// <summary>Null for a bot or a guest without an account.</summary>
    public static Member? MemberOf(ChannelAccount? account) =>
        account is null ? null : new WireMember(account.Id, account.AadObjectId, (string?)account.Properties?["objectId"]).ToMember();

    private static Activity Of(string? summary, Attachment attachment) => new(ActivityTypes.Message)
    {
        Summary = string.IsNullOrEmpty(summary) ? null : summary,
        Attachments = [attachment],
    };
}
