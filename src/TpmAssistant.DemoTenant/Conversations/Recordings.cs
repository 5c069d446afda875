using System.Globalization;
using System.Net;
using System.Text;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.DemoTenant.Outlook;

namespace TpmAssistant.DemoTenant.Conversations;

/// <summary>A recording of an occurrence.</summary>
internal sealed record Recording(Meeting Meeting, Occurrence Occurrence, RecordedTalk Talk)
{
    /// <summary>People join a minute or two early.</summary>
    public DateTimeOffset From => Occurrence.StartInstant.AddMinutes(1);

    public string Id => StableId.Outlook("transcript", Meeting.Key, (Occurrence.OriginalDay ?? DateOnly.FromDateTime(Occurrence.Start)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public DateTimeOffset To => From.AddSeconds(Talk.Lines[^1].Second + 11);
}

/// <summary>The recordings there are: of the latest occurrences of some series.</summary>
internal sealed class Recordings(DemoOrganisation organisation, CalendarStore calendar)
{
    private const int DaysBack = 40;

    /// <summary>Those of a meeting, oldest first.</summary>
    public IReadOnlyList<Recording> Of(Meeting meeting)
    {
        var over = Occurrences.In(meeting, calendar.Now.AddDays(-DaysBack), calendar.Now).Where(o => o.EndInstant <= calendar.Now).OrderByDescending(o => o.StartInstant).ToList();
        return
        [
            .. RecordedTalk.All.Where(t => t.Series == meeting.Key && t.Back < over.Count).Select(t => new Recording(meeting, over[t.Back], t)).OrderBy(r => r.From),
        ];
    }

    public Recording? Find(string id) => calendar.All.Where(m => m.IsOnline).SelectMany(Of).FirstOrDefault(r => r.Id == id);

    /// <summary>A speaker's name as the recording says it.</summary>
    public string Name(string who) => organisation.People.All.FirstOrDefault(p => p.Key == who)?.Name ?? who;

    /// <summary>WebVTT as Teams writes it: times without padding, one cue a sentence.</summary>
    public string Vtt(Recording recording)
    {
        var text = new StringBuilder("WEBVTT\r\n\r\n");
        foreach (var line in recording.Talk.Lines)
            text.Append(CultureInfo.InvariantCulture, $"{Stamp(line.Second)} --> {Stamp(line.Second + 6)}\r\n<v {Name(line.Who)}>{WebUtility.HtmlEncode(line.Words)}</v>\r\n\r\n");
        return text.ToString();
    }

    private static string Stamp(double seconds)
    {
        var (sign, whole) = (seconds < 0 ? "-" : "", (int)Math.Abs(seconds));
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{whole / 3600}:{whole / 60 % 60}:{(Math.Abs(seconds) % 60).ToString("0.0##", CultureInfo.InvariantCulture)}");
    }
}
