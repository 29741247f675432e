using System.Net;
using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Calendar;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Features.Calendar;

namespace Welbevinden.Bot.Features.Calendar;

/// <summary>Writes the event of a mark in the language of its person, with a link to the chat with the bot.</summary>
internal sealed class CalendarEvents(ChannelOptions channel)
{
    public CalendarEvent Of(CalendarMark mark, DateTimeZone zone)
    {
        var language = mark.Language == CalendarTexts.Code(Language.English) ? Language.English : Language.Dutch;
        return new CalendarEvent(
            mark.Person, mark.Transaction, mark.Date, zone, CalendarEventTexts.Subject.In(language), Html(language));
    }

    private string Html(Language language)
    {
        // The documented link to a chat, with the bot's own id in Teams as the other.
        var link = $"https://teams.microsoft.com/l/chat/0/0?tenantId={channel.TenantId}&users=28:{channel.AppId}";
        return $"<p>{WebUtility.HtmlEncode(CalendarEventTexts.Body.In(language))}</p><p><a "
            + $"href=\"{WebUtility.HtmlEncode(link)}\">{WebUtility.HtmlEncode(CalendarTexts.Link.In(language))}</a></p>";
    }
}
