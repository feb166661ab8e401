using Catalogue.Core.Shared;

namespace Catalogue.Tests.Offers;

/// <summary>
/// The table « Standing: what causes what », as data. The columns are its own: what the offer's address answers (200 is
/// shown, 410 gone), what verification says, whether the family's logo may be downloaded, alone and when the partner shows
/// another offer of the family; then how the cause comes about, and what lifts it.
/// </summary>
internal static class StandingTable
{
    private static readonly DateOnly InOctober = new(2026, 10, 31);

    /// <summary>The end of Friday 13 November.</summary>
    private static readonly DateTimeOffset Deadline = ParisCalendar.EndOf(new(2026, 11, 13));

    public static TheoryData<string> Causes => [.. Rows.Select(row => row.Cause)];

    public static IReadOnlyList<StandingRow> Rows { get; } =
    [
        new("published, right in force", 200, "Label valable jusqu’au 31 décembre 2027", Logo: true, LogoWithAnother: true),
        new("right's end date passed", 410, "Label expiré depuis le 1er novembre 2026", Logo: false, LogoWithAnother: false)
        {
            RightEndsOn = InOctober,
            Lifts = scene => scene.GoOnInTheNextEditionAsync(),
        },
        new("new terms not accepted in time", 410, "Label suspendu depuis le 15 novembre 2026", Logo: false, LogoWithAnother: false)
        {
            Happens = scene => scene.ToAllAsync(scene.Rights.RequireTerms(scene.Right, new(2026, 11, 14), scene.Context)),
            Lifts = scene => scene.ToAllAsync(scene.Rights.AcceptTerms(scene.Right, scene.Context)),
        },
        new("mandatory document lapsed, after the days of grace", 410, "Label suspendu depuis le 1er novembre 2026", Logo: false, LogoWithAnother: true)
        {
            InsuredUntil = InOctober.AddDays(-30),
            Lifts = scene =>
            {
                scene.Partners.AcceptDocument(scene.Partner, "assurance", new(2027, 9, 30), scene.Context);
                return scene.Offers.RefreshStandingsAsync(scene.Partner.Id, scene.Context);
            },
        },
        new("new specification's deadline passed, not complying", 410, "Label suspendu depuis le 15 novembre 2026", Logo: false, LogoWithAnother: true)
        {
            HasBackup = false,
            Lifts = scene => scene.PublishAsync(hasBackup: true),
        },
        // Reviews only say something to the partner: no cause comes of them before a notice is lost.
        new("review non-compliant, modifications requested", 200, "Label valable jusqu’au 31 décembre 2027", Logo: true, LogoWithAnother: true),
        new("notice lost, scope offers", 410, "Label retiré depuis le 2 novembre 2026", Logo: false, LogoWithAnother: true)
        {
            Happens = async scene => (await scene.Offers.WithdrawAsync(scene.Offer, scene.Context)).OrThrow(),
            Lifts = async scene => (await scene.Offers.ReinstateAsync(scene.Offer, scene.Context)).OrThrow(),
        },
        new("notice lost, scope right", 410, "Label retiré depuis le 2 novembre 2026", Logo: false, LogoWithAnother: false)
        {
            Happens = scene => scene.ToAllAsync(scene.Rights.Withdraw(scene.Right, scene.Context)),
            Lifts = scene => scene.ToAllAsync(scene.Rights.Reinstate(scene.Right, scene.Context)),
        },
        new("notice's deadline passed, scope offers, nothing recorded yet", 410, "Label retiré depuis le 14 novembre 2026", Logo: false, LogoWithAnother: true)
        {
            Happens = scene => scene.Offers.SetLossAsync(scene.Offer, Deadline, scene.Context),
            Lifts = async scene =>
            {
                (await scene.Offers.ReinstateAsync(scene.Offer, scene.Context)).Refusal.ShouldBeOfType<WrongState>();
                (await scene.Offers.WithdrawAsync(scene.Offer, scene.Context)).OrThrow();
                scene.Offer.StatusSince.ShouldBe(Deadline);
                (await scene.Offers.ReinstateAsync(scene.Offer, scene.Context)).OrThrow();
            },
        },
        new("notice's deadline passed, scope right, nothing recorded yet", 410, "Label retiré depuis le 14 novembre 2026", Logo: false, LogoWithAnother: false)
        {
            Happens = scene =>
            {
                scene.Rights.SetLoss(scene.Right, Deadline, scene.Context);
                return scene.Offers.RefreshStandingsAsync(scene.Partner.Id, scene.Context);
            },
            Lifts = async scene =>
            {
                scene.Rights.Suspend(scene.Right, scene.Context).Refusal.ShouldBeOfType<WrongState>();
                await scene.ToAllAsync(scene.Rights.Withdraw(scene.Right, scene.Context));
                scene.Right.StatusSince.ShouldBe(Deadline);
                await scene.ToAllAsync(scene.Rights.Reinstate(scene.Right, scene.Context));
            },
        },
        // What a partner does while it runs neither hastens nor hinders it.
        new("notice's deadline passed, taken out before", 410, "Label retiré depuis le 14 novembre 2026", Logo: false, LogoWithAnother: true)
        {
            Happens = async scene =>
            {
                await scene.Offers.SetLossAsync(scene.Offer, Deadline, scene.Context);
                (await scene.Offers.UnpublishAsync(scene.Offer, scene.Context)).OrThrow();
            },
        },
        new("notice runs, found compliant before its deadline", 200, "Label valable jusqu’au 31 décembre 2027", Logo: true, LogoWithAnother: true)
        {
            Happens = async scene =>
            {
                await scene.Offers.SetLossAsync(scene.Offer, Deadline, scene.Context);
                (await scene.Offers.CheckAsync(scene.Offer, scene.Context)).OrThrow();
            },
        },
        new("logo alteration established, immediate setting", 410, "Label retiré depuis le 2 novembre 2026", Logo: false, LogoWithAnother: false)
        {
            Happens = scene => scene.ToAllAsync(scene.Rights.Withdraw(scene.Right, scene.Context with { ReasonCode = "logo_altered" })),
            Lifts = scene => scene.ToAllAsync(scene.Rights.Reinstate(scene.Right, scene.Context)),
        },
        // Who left comes back by a new request, as a new partner.
        new("partner leaves, closes, merges", 410, "Label terminé depuis le 2 novembre 2026", Logo: false, LogoWithAnother: false)
        {
            Happens = scene =>
            {
                scene.Partners.Leave(scene.Partner, scene.Context).OrThrow();
                return scene.ToAllAsync(scene.Rights.End(scene.Right, scene.Context));
            },
        },
        new("unpublished by the partner", 410, "Pas au catalogue", Logo: true, LogoWithAnother: true)
        {
            Happens = async scene => (await scene.Offers.UnpublishAsync(scene.Offer, scene.Context)).OrThrow(),
            Lifts = scene => scene.PublishAsync(hasBackup: true),
        },
    ];
}

/// <param name="Cause">As the table names it.</param>
/// <param name="Answer">What the offer's address answers.</param>
/// <param name="Verification">What verification says.</param>
/// <param name="Logo">Whether the logo may be downloaded, when the offer is the only one of the family.</param>
/// <param name="LogoWithAnother">The same, when the partner has another one.</param>
internal sealed record StandingRow(string Cause, int Answer, string Verification, bool Logo, bool LogoWithAnother)
{
    public string Slug => Core.Shared.Slug.Of(Cause);

    public DateOnly RightEndsOn { get; init; } = new(2027, 12, 31);

    public DateOnly InsuredUntil { get; init; } = new(2028, 6, 30);

    /// <summary>Whether it answers what the next version of its specification asks.</summary>
    public bool HasBackup { get; init; } = true;

    /// <summary>What is done on 2 November 2026; null where time alone is the cause.</summary>
    public Func<StandingScene, Task>? Happens { get; init; }

    /// <summary>What brings the offer back; null where there is nothing to lift, or nothing that lifts it.</summary>
    public Func<StandingScene, Task>? Lifts { get; init; }
}
