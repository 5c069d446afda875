using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Posting;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Cards.Elements;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Rendering;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards.Composing;

/// <summary>A report before it is posted: where, who reads there, what is new to those who cannot open the plan, and every word of it.</summary>
internal static class PostingFaces
{
    private const int NamesShown = 6;
    private const int PlacesShown = 3;
    private const string TitlesId = "post-titles";

    public static Face Proposal(ReportPostAnswer answer, Voice voice)
    {
        var post = answer.Post;
        string place = Place(voice, post.Place, post.ProjectName);
        string title = voice.Text("post.title", ("place", place));
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("post.kicker", ("project", Voice.Name(post.ProjectName)), ("audience", voice.Text("publish.audience." + Audience(post.Key)))),
                title,
                Lead: voice.Text("post.lead", ("version", post.Key.Version), ("day", voice.LongDay(post.StatusDate)))),
            new Paragraph(Readers(voice, post.Readers)),
        };
        if (answer.Proposal.Label is { } label)
            blocks.Add(new Paragraph(voice.Text("post.label", ("label", SafeText.Clean(label.Name, 80)))));
        if (answer.PostedOn is { } before)
            blocks.Add(new Paragraph(voice.Text("post.again", ("day", voice.LongDay(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(before, voice.Context.Zone).DateTime))))));
        if (!post.Readers.IsInside)
            AddNews(blocks, voice, post);
        if (answer.MayShare)
            blocks.Add(new Buttons([Sharing(voice, post)]));
        blocks.Add(new Verbatim(voice.Text("post.words"), post.Face.Text));
        blocks.Add(new Note(voice.Text(
            "proposal.expires", ("time", voice.Time(answer.Proposal.ExpiresAt)),
            ("day", voice.LongDay(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(answer.Proposal.ExpiresAt, voice.Context.Zone).DateTime))))));

        var id = new Dictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Id] = answer.Proposal.Id.Value };
        var buttons = new List<Button>
        {
            new VerbButton(voice.Text("post.confirm"), CardVerbs.Confirm, new Dictionary<string, string>(id, StringComparer.Ordinal) { [CardVerbs.Hash] = answer.Proposal.Hash }),
            new VerbButton(voice.Text("proposal.discard"), CardVerbs.Discard, id),
        };
        buttons.AddRange(answer.Elsewhere.Take(PlacesShown).Select(other =>
            new VerbButton(voice.Text("post.elsewhere", ("place", Place(voice, other, post.ProjectName))), PostingVerbs.Post, Data(post.Key, other)) { Secondary = true }));
        var face = new Face(title, blocks, buttons);
        return CardRenderer.Render(face, voice.Lang).ToUtf8().Length <= AdaptiveCard.MaxBytes ? face : face with { Blocks = [.. blocks.Where(block => block is not Verbatim), new Note(voice.Text("post.too-long"))] };
    }

    /// <summary>The button that proposes to post a published report.</summary>
    public static VerbButton Button(Voice voice, ReportKey key) => new(voice.Text("button.post"), PostingVerbs.Post, PublishingVerbs.Data(key));

    private static Phrase Readers(Voice voice, PostAudience readers) => readers switch
    {
        { Count: null } => Tone.Warning.Mark(voice.Text("post.readers.unknown")),
        { IsInside: true, Count: { } count } => voice.Text("post.readers.inside", ("count", count)),
        _ => Tone.Warning.Mark(voice.Text("post.readers.outside", ("count", readers.Count ?? 0), ("outside", readers.Outsiders.Count), ("names", Outsiders(voice, readers)))),
    };

    private static string Outsiders(Voice voice, PostAudience readers)
    {
        var names = readers.Outsiders.Where(person => person.Name.Length > 0).Take(NamesShown).Select(person => Voice.Name(person.Name)).ToList();
        int more = readers.Outsiders.Count - names.Count;
        return names.Count == 0 ? voice.Text("post.somebody", ("count", more))
            : more > 0 ? voice.Text("people.and-more", ("names", string.Join(", ", names)), ("count", more)) : string.Join(", ", names);
    }

    /// <summary>All that those who cannot open the plan learn here and nowhere else, and what is kept from them.</summary>
    private static void AddNews(List<Block> blocks, Voice voice, ReportPost post)
    {
        var own = post.Face.Own;
        blocks.Add(new Heading(voice.Text("post.news")));
        blocks.Add(new Rows(
        [
            new Row(voice.Text("post.news.own", ("milestones", own.Milestones), ("decisions", own.Decisions), ("risks", own.Risks), ("promises", own.Promises))),
            new Row(post.Face.Sight == ItemSight.Titles ? voice.Text("post.news.titles", ("count", post.Face.Titles.Count)) : voice.Text("post.news.left-out")),
        ]));
        if (post.Face.Titles.Count > 0)
            blocks.Add(new Fold(TitlesId, voice.Text("post.titles", ("count", post.Face.Titles.Count)), [new Rows([.. post.Face.Titles.Select(text => new Row(Voice.Title(text)))])]));
    }

    private static VerbButton Sharing(Voice voice, ReportPost post)
    {
        bool share = post.Face.Sight == ItemSight.None;
        return new(
            voice.Text(share ? "mail.share" : "mail.share.not", ("audience", voice.Text("mail.audience." + Audience(post.Key)))), share ? PostingVerbs.Share : PostingVerbs.Keep,
            Data(post.Key, post.Place));
    }

    private static string Place(Voice voice, PostPlace place, string project) => place.Name.Length > 0 ? Voice.Name(place.Name)
        : voice.Text(place.Where.Scope == Application.Access.ConversationScope.Channel ? "post.place.channel" : "post.place.chat", ("project", Voice.Name(project)));

    private static string Audience(ReportKey key) => key.Audience.ToString().ToLowerInvariant();

    private static SortedDictionary<string, string> Data(ReportKey key, PostPlace place) =>
        new(PublishingVerbs.Data(key).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal) { [PostingVerbs.Place] = place.Where.Id };
}
