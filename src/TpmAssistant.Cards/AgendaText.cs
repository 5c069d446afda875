using System.Text;
using TpmAssistant.Application.Meetings.Agendas;
using TpmAssistant.Cards.Composing.Meetings;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Domain.Meetings;

namespace TpmAssistant.Cards;

/// <summary>Words agendas for invitations.</summary>
internal sealed class AgendaText : IAgendaText
{
    /// <inheritdoc/>
    public string Write(Agenda agenda, string locale, TimeZoneInfo zone)
    {
        var voice = new Voice(new FaceContext(locale, zone, Shared: true) { ForReaders = true });
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(agenda.Start, zone).DateTime);
        var text = new StringBuilder();
        foreach (var (item, i) in agenda.Items.Select((item, i) => (item, i)))
        {
            text.Append(MeetingVerbs.Number(i + 1)).Append(". ").Append(AgendaWords.Question(voice, item, today));
            text.Append(" (").Append(AgendaWords.Detail(voice, item, today).Plain).Append(")\n");
        }

        if (agenda.Facilitator is { } facilitator)
            text.Append(voice.Text("agenda.facilitated", ("name", Voice.Name(facilitator.Name))));
        return text.ToString().TrimEnd();
    }

    /// <inheritdoc/>
    public string NothingOpen(string locale) => new Voice(new FaceContext(locale, TimeZoneInfo.Utc, Shared: true) { ForReaders = true }).Text("call-off.text");
}
