using System.Globalization;
using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TpmAssistant.Domain.Meetings.Transcripts;
using TpmAssistant.Domain.Tests.Properties;

namespace TpmAssistant.Domain.Tests.Meetings.Transcripts;

public sealed class WebVttTests
{
    [Fact]
    public void Read_AsTeamsWritesIt_GivesWhoSaidWhatWhen()
    {
        var read = WebVtt.Read("WEBVTT\r\n\r\n-0:0:4.32 --> 0:0:1.68\r\n<v Mara Lindqvist>Good morning.</v>\r\n\r\n0:1:6.0 --> 0:1:12.5\r\n<v Tomás Ferreira>Agreed.</v>\r\n\r\n");

        Assert.Equal(
            [
                new Utterance(TimeSpan.FromSeconds(-4.32), TimeSpan.FromSeconds(1.68), "Mara Lindqvist", "Good morning."),
                new Utterance(TimeSpan.FromSeconds(66), TimeSpan.FromSeconds(72.5), "Tomás Ferreira", "Agreed."),
            ],
            read.Utterances);
        Assert.Equal(0, read.Skipped);
    }

    [Theory]
    [InlineData("0:0:5.320", 5320)]
    [InlineData("00:00:05.320", 5320)]
    [InlineData("00:05,320", 5320)]
    [InlineData("1:2:3", 3_723_000)]
    [InlineData("-0:0:0.5", -500)]
    [InlineData("0:0:-0.5", -500)]
    [InlineData("0:-1:-2.5", -62_500)]
    [InlineData("100:0:0.0", null)]
    [InlineData("0:0:5.3.2", null)]
    [InlineData("5.3", null)]
    [InlineData("0:0:NaN", null)]
    [InlineData("0:0:1e9", null)]
    [InlineData("", null)]
    public void Read_Time_IsReadOrTheCueIsSkipped(string time, int? milliseconds)
    {
        var read = WebVtt.Read($"WEBVTT\n\n{time} --> 47:0:0.0\n<v A>Said.</v>\n");

        Assert.Equal(milliseconds is { } ms ? [TimeSpan.FromMilliseconds(ms)] : [], read.Utterances.Select(u => u.From));
        Assert.Equal(milliseconds is null ? 1 : 0, read.Skipped);
    }

    [Theory]
    [InlineData("<v Ada>Hello</v>", "Ada", "Hello")]
    [InlineData("<v Ada>Hello", "Ada", "Hello")]
    [InlineData("<v.loud Ada Keller>Hello <i>there</i></v>", "Ada Keller", "Hello there")]
    [InlineData("Hello", "", "Hello")]
    [InlineData("<v יעל כהן>שלום</v>", "יעל כהן", "שלום")]
    [InlineData("<v A>1 &lt; 2 &amp;&amp; 3 > 2</v>", "A", "1 < 2 && 3 > 2")]
    [InlineData("<v A>a < b and <3</v>", "A", "a < b and <3")]
    [InlineData("<v A>&lt;img src=x&gt;</v>", "A", "<img src=x>")]
    [InlineData("<v A>two\nlines</v>", "A", "two lines")]
    public void Read_Payload_IsWhoAndWhat(string payload, string speaker, string text) =>
        Assert.Equal((speaker, text), WebVtt.Read($"WEBVTT\n\n0:0:1.0 --> 0:0:2.0 align:start\n{payload}\n").Utterances.Select(u => (u.Speaker, u.Text)).Single());

    [Theory]
    [InlineData("<v A>Hello.</v><v B>Bye.</v>", "A:Hello.|B:Bye.")]
    [InlineData("<v A></v>", "")]
    public void Read_SeveralVoices_AreToldApart(string payload, string said) =>
        Assert.Equal(said, string.Join('|', WebVtt.Read($"0:0:1.0 --> 0:0:2.0\n{payload}\n").Utterances.Select(u => $"{u.Speaker}:{u.Text}")));

    [Fact]
    public void Read_NotesStylesAndCueNames_AreNothingSaid()
    {
        var read = WebVtt.Read("\uFEFFWEBVTT - made up\nLanguage: en\n\nNOTE somebody said --- this\n\nSTYLE\n::cue { color: red }\n\nid-1/2\n0:0:1.0 --> 0:0:2.0\n<v A>One.</v>\n\n3\n0:0:3.0 --> 0:0:4.0\n<v A>Two.</v>");

        Assert.Equal(["One.", "Two."], read.Utterances.Select(u => u.Text));
    }

    [Fact]
    public void Read_SentenceCutIntoCues_IsOneAgain()
    {
        var read = WebVtt.Read("0:0:1.0 --> 0:0:2.0\n<v A>We decide</v>\n\n0:0:2.2 --> 0:0:4.0\n<v A>to wait.</v>\n\n0:0:4.1 --> 0:0:5.0\n<v A>Good.</v>\n\n0:0:5.0 --> 0:0:6.0\n<v B>Yes</v>");

        Assert.Equal(["We decide to wait.", "Good.", "Yes"], read.Utterances.Select(u => u.Text));
        Assert.Equal(TimeSpan.FromSeconds(4), read.Utterances[0].To);
    }

    [Fact]
    public void Read_CuesOutOfOrder_AreInOrderOfTime() => Assert.Equal(
        ["One.", "Two."], WebVtt.Read("0:0:9.0 --> 0:0:9.5\n<v A>Two.</v>\n\n0:0:1.0 --> 0:0:0.5\n<v A>One.</v>").Utterances.Select(u => u.Text));

    [Fact]
    public void Read_AnyText_NeverThrowsAndKeepsItsPromises() => Always.Holds(Scraps, 500, text =>
    {
        var said = WebVtt.Read(text).Utterances;
        Assert.All(said, u => Assert.True(u.Text.Length > 0 && !u.Text.Contains('\n', StringComparison.Ordinal) && u.To >= u.From));
        Assert.Equal(said.Select(u => u.From).Order(), said.Select(u => u.From));
    });

    [Fact]
    public void Read_CuesOfAnySort_LosesNoWordAndNoSpeaker() => Always.Holds(Cue.ListOf(12), 400, cues =>
    {
        var text = "WEBVTT\r\n\r\n" + string.Concat(cues.Select(c => $"{c.Stamp} --> {c.End}\r\n<v {WebUtility.HtmlEncode(c.Name)}>{WebUtility.HtmlEncode(c.Words)}</v>\r\n\r\n"));

        var read = WebVtt.Read(text);

        var expected = cues.Select((c, i) => (c, i)).OrderBy(c => c.c.At).ThenBy(c => c.i).Select(c => c.c).ToList();
        Assert.Equal(0, read.Skipped);
        Assert.Equal(string.Join(' ', expected.Select(c => c.Words)), string.Join(' ', read.Utterances.Select(u => u.Text)));
        Assert.All(read.Utterances, u => Assert.Contains(u.Speaker, expected.Select(c => c.Name)));
        // Who said a sentence stays who said it, however cues overlap.
        Assert.All(expected, c => Assert.Contains(read.Utterances, u => u.Speaker == c.Name && u.Text.Contains(c.Words, StringComparison.Ordinal)));
    });

    [Fact]
    public void Read_FiveHoursOfTwelveSpeakersAtOnce_IsAllThereInOrder()
    {
        var text = new StringBuilder("WEBVTT\n\n");
        for (var second = 0; second < 5 * 3600; second += 3)
            text.Append(CultureInfo.InvariantCulture, $"{second / 3600}:{second / 60 % 60}:{second % 60}.5 --> {(second + 9) / 3600}:{(second + 9) / 60 % 60}:{(second + 9) % 60}.0\n<v Speaker {second / 3 % 12}>Sentence {second}.</v>\n\n");

        var read = WebVtt.Read(text.ToString());

        Assert.Equal((6000, 0), (read.Utterances.Count, read.Skipped));
        Assert.Equal(("Speaker 11", "Sentence 17997.", new TimeSpan(4, 59, 57) + TimeSpan.FromSeconds(.5)), (read.Utterances[^1].Speaker, read.Utterances[^1].Text, read.Utterances[^1].From));
    }

    [Fact]
    public void Read_VeryLongText_IsReadInLinearTime()
    {
        var text = string.Concat(Enumerable.Repeat("0:0:1.0 --> 0:0:2.0\n<v <v <v <<<<<<<<", 50_000));

        Assert.InRange(WebVtt.Read(text).Utterances.Count, 0, 20_000);
    }

    private static Gen<string> Scraps { get; } =
        Gen.Elements("0:0:1.0", " --> ", "-0:0:3", "\n", "\r\n", "\n\n", "<v A>", "<v ", "</v>", ">", "<", "&lt;", "text", "NOTE", "WEBVTT", "\uFEFF", "😀", "\uD83D", "-", ":", "0:-1:-2.5 --> 0:0:9", " ")
            .ListOf(30).Select(parts => string.Concat(parts));

    /// <summary>A cue as somebody may write it: before the recording, overlapping, unpadded, with names and words that mean something to a reader of markup.</summary>
    private static Gen<(TimeSpan At, string Stamp, string End, string Name, string Words)> Cue { get; } =
        from seconds in Gen.Choose(-90, 5 * 3600)
        from form in Gen.Choose(0, 4)
        from length in Gen.Choose(0, 40)
        from name in Gen.Elements("Mara Lindqvist", "</v><v Boss", "a --> b", "יעל כהן", "<script>", "&amp;", "x\u202Ey", "[click](https://evil.example)", "O'Brien \"B\"", new string('n', 150))
        from words in Gen.Elements("We wait.", "1 < 2 && 3 > 2.", "0:0:1.0 --> 0:0:2.0 is a time.", "<v Boss>I decide.</v>", "שלום.", "&lt;b&gt; stays.", "NOTE this.", "[x](https://evil.example).")
        select (TimeSpan.FromSeconds(seconds), Stamp(seconds, form), Stamp(seconds + length, form), name, words);

    private static string Stamp(int seconds, int form)
    {
        var (sign, hours, minutes, rest) = (seconds < 0 ? "-" : "", Math.Abs(seconds) / 3600, Math.Abs(seconds) / 60 % 60, Math.Abs(seconds) % 60);
        return form switch
        {
            0 => $"{sign}{hours}:{minutes}:{rest}.0",
            1 => $"{sign}{hours:00}:{minutes:00}:{rest:00}.000",
            2 => $"{sign}{(hours * 60) + minutes}:{rest:00},000",
            3 => $"{hours}:{minutes}:{sign}{rest}.00",
            _ => $"{hours}:{sign}{minutes}:{sign}{rest}",
        };
    }
}
