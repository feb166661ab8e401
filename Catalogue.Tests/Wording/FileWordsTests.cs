using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Labels;
using Catalogue.Core.Partners;
using Catalogue.Core.Workbench;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Wording;

namespace Catalogue.Tests.Wording;

/// <summary>Every state of a partner with every state of its right: what is said of one never contradicts the other.</summary>
public sealed class FileWordsTests
{
    private static readonly DateTimeOffset Now = Build.Day(2026, 6, 1), AfterTheEnd = Build.Day(2029, 1, 1);

    public static TheoryData<PartnerStatus, RightStatus, bool> Pairs
    {
        get
        {
            var pairs = new TheoryData<PartnerStatus, RightStatus, bool>();
            foreach (var partner in Enum.GetValues<PartnerStatus>())
                foreach (var right in Enum.GetValues<RightStatus>())
                    foreach (var isOver in (bool[])[false, true]) pairs.Add(partner, right, isOver);
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Right_OfAPartner_IsPendingOrDueOnlyWhileBothLast(PartnerStatus partner, RightStatus right, bool isOver)
    {
        var now = isOver ? AfterTheEnd : Now;
        var held = Held(right);
        held.Right.RequireTerms(new DateOnly(2026, 12, 31));
        var lasts = partner is PartnerStatus.Declared or PartnerStatus.Validated
            && right is not (RightStatus.Withdrawn or RightStatus.Ended) && !isOver;

        FileWords.IsAlive(held, partner, now).ShouldBe(lasts);
        FileWords.Right(held, partner, now).Contains("pas encore", StringComparison.Ordinal).ShouldBe(lasts && right == RightStatus.Requested);
        (FileWords.Terms(held, partner, now) is not null).ShouldBe(lasts && right != RightStatus.Requested);
    }

    [Theory]
    [InlineData(RightStatus.Requested, "Demandé le 5 janvier 2026, pas encore accordé")]
    [InlineData(RightStatus.InForce, "En vigueur jusqu’au 31 décembre 2028")]
    [InlineData(RightStatus.Suspended, "Suspendu depuis le 1er février 2026")]
    [InlineData(RightStatus.Withdrawn, "Retiré depuis le 1er février 2026")]
    [InlineData(RightStatus.Ended, "Terminé depuis le 1er février 2026")]
    public void Right_OfAValidatedPartner_SaysWhereItIs(RightStatus right, string words) =>
        FileWords.Right(Held(right), PartnerStatus.Validated, Now).ShouldBe(words);

    [Fact]
    public void Right_PastItsLastDay_SaysSo()
    {
        FileWords.Right(Held(RightStatus.InForce), PartnerStatus.Validated, AfterTheEnd).ShouldBe("Arrivé à sa fin le 31 décembre 2028");
        FileWords.Right(Held(RightStatus.Requested), PartnerStatus.Refused, Now).ShouldBe("Demandé le 5 janvier 2026, jamais accordé");
    }

    [Fact]
    public void Terms_PastTheirDay_WereToBeAccepted()
    {
        var held = Held(RightStatus.InForce);
        held.Right.RequireTerms(new DateOnly(2026, 5, 31));

        FileWords.Terms(held, PartnerStatus.Validated, Now).ShouldNotBeNull().ShouldContain("étaient à accepter au plus tard le 31 mai 2026");
    }

    [Theory]
    [InlineData(PartnerStatus.Declared, "pas encore examinée", "n’est pas encore validée")]
    [InlineData(PartnerStatus.Refused, "refusée", "a été refusée")]
    [InlineData(PartnerStatus.Left, "Partie de l’opération", "a quitté l’opération")]
    public void Partner_ThatIsNotValidated_IsSaidToBeWhatItIs(PartnerStatus status, string state, string closed)
    {
        FileWords.Status(status, Now).ShouldContain(state);
        FileWords.Closed(status).ShouldNotBeNull().ShouldContain(closed);
        foreach (var stage in Enum.GetValues<ActivationStage>())
        {
            var said = ActivationWords.Say(new PartnerActivation(stage, "anne@essai.example", Now, Now), status);
            said.ShouldEndWith(FileWords.Closed(status)!);
            said.ShouldNotContain("invite elle-même");
        }
    }

    [Fact]
    public void Partner_ThatIsValidated_TakesPeopleIn()
    {
        FileWords.Closed(PartnerStatus.Validated).ShouldBeNull();
        ActivationWords.Say(new PartnerActivation(ActivationStage.Activated, "anne@essai.example", Now, Now), PartnerStatus.Validated)
            .ShouldContain("invite elle-même");
    }

    private static HeldRight Held(RightStatus status) => new(Build.Right(status), Build.Programme());
}
