using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Wording;

namespace Catalogue.Tests.Wording;

public sealed partial class HistoryWordsTests
{
    [Fact]
    public void Event_OfAPartnerItsRightsOrItsOffers_HasWordsOfItsOwn()
    {
        var names =
            (from line in File.ReadLines(Path.Combine(Sources.Root, "docs", "journal.md"))
             let cells = line.Split('|')
             where cells.Length > 4 && Subject().IsMatch(cells[3])
             from Match name in Name().Matches(cells[1])
             select name.Groups["name"].Value).ToList();

        names.Count.ShouldBeGreaterThan(20);
        names.Select(name => HistoryWords.Say(Act(name))).ShouldBeUnique();
        names.Select(name => HistoryWords.Say(Act(name))).ShouldAllBe(words => !words.StartsWith("Autre événement", StringComparison.Ordinal));
    }

    [Fact]
    public void Act_OfTheMinistry_NamesNobodyToThePartner()
    {
        var act = Act("team.left") with { By = ActorKind.Staff, ByName = "Dominique Essai", IsOnBehalf = true };

        HistoryWords.ByForPartner(act).ShouldBe("par le ministère, en votre nom");
        HistoryWords.ByForMinistry(act).ShouldBe("par Dominique Essai, ministère, au nom de l’entreprise");
    }

    /// <summary>A2: it is the company that accepts the terms, whoever has the registry write it.</summary>
    [Theory]
    [InlineData(ActorKind.Visitor, "request.confirmed")]
    [InlineData(ActorKind.Visitor, "request.submitted")]
    [InlineData(ActorKind.Staff, "partner.declared")]
    [InlineData(ActorKind.Staff, "right.requested")]
    public void Act_OfACompanyThatAsksToJoin_IsItsOwnToAll(ActorKind by, string name)
    {
        var act = Act(name) with { By = by, ByName = by == ActorKind.Staff ? "Dominique Essai" : null };

        HistoryWords.ByForPartner(act).ShouldBe("par l’entreprise");
        HistoryWords.ByForMinistry(act).ShouldBe("par l’entreprise");
    }

    [Theory]
    [InlineData(ActorKind.Staff, "partner.validated", "par le ministère")]
    [InlineData(ActorKind.System, "request.givenup", "automatiquement")]
    public void Act_OfAnotherUponARequest_IsTheirs(ActorKind by, string name, string expected) =>
        HistoryWords.ByForPartner(Act(name) with { By = by }).ShouldBe(expected);

    private static PastAct Act(string name) => new()
    {
        Instant = Build.Day(2026, 11, 22),
        Event = name,
        Subject = "partner:essai",
        Payload = new JsonObject { ["reference"] = "OF-00001", ["role"] = "manager" },
        By = ActorKind.System,
        ByName = null,
        IsOnBehalf = false,
        WhoName = null,
        IsOwn = false,
    };

    [GeneratedRegex("`(partner|right|offer):", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Subject();

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
