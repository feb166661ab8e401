using Catalogue.Core.Accounts;
using Catalogue.Core.Reviews;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Web.DesignSystem.Radios;
using Catalogue.Web.DesignSystem.Select;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.ReviewLists;

/// <summary>Who decides reviews, how many each has and has late; a lead reviewer gives them to others (A10).</summary>
[Requires(Permission.AssignFiles)]
internal sealed class TeamModel(ReviewWorkloads workloads, ReviewAssignments assignments, TimeProvider clock) : FormPage
{
    /// <summary>Nobody in particular: who has those that are free, or whoever has the least to do.</summary>
    private const string Nobody = "personne";

    private const string OnlyLate = "en-retard", AllOfThem = "tous";

    public IReadOnlyList<Workload> Team { get; private set; } = [];

    [BindProperty(Name = ReviewListLinks.From)]
    public string? From { get; set; }

    [BindProperty(Name = ReviewListLinks.To)]
    public string? To { get; set; }

    [BindProperty(Name = ReviewListLinks.Which)]
    public string? Which { get; set; }

    public IReadOnlyList<SelectChoice> Holders =>
    [
        .. Team.Where(one => one.Open > 0).Select(one => new SelectChoice(
            $"{one.StaffId}", $"{one.FullName}, {French.Count(one.Open, "contrôle")} dont {French.Number(one.Overdue)} en retard", From == $"{one.StaffId}")),
        new(Nobody, "Personne\u00a0: ceux qui sont libres", From == Nobody),
    ];

    public IReadOnlyList<SelectChoice> Receivers =>
    [
        new(Nobody, "À qui en a le moins", To is null or Nobody),
        .. Team.Where(one => one.IsReviewer).Select(one => new SelectChoice(
            $"{one.StaffId}", one.AwayUntil is { } last ? $"{one.FullName}, absent jusqu’au {French.Date(last)}" : one.FullName, To == $"{one.StaffId}")),
    ];

    public IReadOnlyList<RadioChoice> Ranges =>
        [new(OnlyLate, "Seulement ceux en retard", Which != AllOfThem), new(AllOfThem, "Tous", Which == AllOfThem)];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var (from, to) = (StaffOf(From), StaffOf(To));
        if ((from is null && From != Nobody) || (to is null && To != Nobody) || Which is not (OnlyLate or AllOfThem))
        {
            Stopped = "Choisissez de qui à qui les contrôles passent.";
            return Page();
        }

        var given = await assignments.GiveAsync(
            new() { From = from, To = to, OnlyOverdue = Which == OnlyLate }, HttpContext.Acting(IndexModel.Process), cancellation);
        if (given.Succeeded && given.Value.Given > 0) return Done(ReviewListLinks.Team, ReviewListWords.Given(given.Value));
        Stopped = given.Succeeded ? ReviewListWords.Given(given.Value) : given.Refusal.Sentence;
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken cancellation) =>
        Team = await workloads.ReadAsync(ParisCalendar.DayOf(clock.GetUtcNow()), cancellation);

    /// <summary>Somebody of the list; null for nobody, and for what is none.</summary>
    private Guid? StaffOf(string? typed) => Team.FirstOrDefault(one => $"{one.StaffId}" == typed)?.StaffId;
}
