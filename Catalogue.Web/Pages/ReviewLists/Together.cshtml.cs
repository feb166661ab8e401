using System.Globalization;
using Catalogue.Core.Accounts;
using Catalogue.Core.Partners;
using Catalogue.Core.Reviews;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Checkboxes;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using FileAccess = Catalogue.Web.Infrastructure.Security.FileAccess;

namespace Catalogue.Web.Pages.ReviewLists;

/// <summary>
/// The offers of one partner that did not change, and in which the machine found nothing these last days, decided together (A10); each of
/// the others says why it is decided alone.
/// </summary>
[OwnFile(Permission.DecideReviews)]
internal sealed class TogetherModel(ReviewQueue queue, ReviewService reviews, TimeProvider clock) : FormPage
{
    public const string ReviewsId = "controles", FirstReviewId = ReviewsId + "-1", NoInterestId = "sans-interet", FirstNoInterestId = NoInterestId + "-1";

    private const string Yes = "oui";

    private IReadOnlyList<QueuedReview> _lines = [];

    public Partner Partner => HttpContext.Partner();

    /// <summary>Those that may be decided together.</summary>
    public IReadOnlyList<QueuedReview> Able => [.. _lines.Where(line => WhyAlone(line) is null)];

    /// <summary>Those decided alone.</summary>
    public IReadOnlyList<QueuedReview> Others => [.. _lines.Where(line => WhyAlone(line) is not null)];

    [BindProperty(Name = ReviewListLinks.Review)]
    public IReadOnlyList<string?> Chosen { get; set; } = [];

    [BindProperty(Name = ReviewListLinks.NoInterest)]
    public string? NoInterest { get; set; }

    public IReadOnlyList<CheckboxChoice> Choices =>
    [
        .. Able.Select(line => new CheckboxChoice(
            KeyOf(line.Review),
            $"{line.OfferTitle} ({line.Review.Reference}, {French.Continued(TimeWords.Until(line.Review.DueOn, ParisCalendar.DayOf(clock.GetUtcNow())))})",
            !HttpMethods.IsPost(Request.Method) || Chosen.Contains(KeyOf(line.Review)))),
    ];

    public IReadOnlyList<CheckboxChoice> Interest => [new(Yes, $"Je n’ai aucun intérêt chez {Partner.Company.Name}", NoInterest == Yes)];

    public string? WhyAlone(QueuedReview line) => ReviewListWords.WhyAlone(line, User.Id());

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var turns = Chosen.Select(TurnOf).OfType<ReviewMark>().Distinct().ToList();
        if (turns.Count == 0) Refuse(FirstReviewId, "Cochez au moins une offre.");
        if (NoInterest != Yes) Refuse(FirstNoInterestId, new InterestNotDeclared().Sentence);
        // What is no longer among them was decided meanwhile, or is another partner's.
        if (turns.Exists(turn => !_lines.Any(line => line.Review.Reference == turn.Reference))) Stopped = new ReviewChangedMeanwhile().Sentence;
        if (IsRefused) return Page();
        var decided = await reviews.DecideTogetherAsync(turns, NoInterest == Yes, HttpContext.Acting(IndexModel.Process), cancellation);
        if (decided.Succeeded) return Done(ReviewListLinks.All, ReviewListWords.DecidedTogether(turns.Count, Partner.Company.Name));
        Stopped = decided.Refusal.Sentence;
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken cancellation) =>
        _lines = await queue.OfPartnerAsync(Partner.Id, new(User.Id(), !FileAccess.SeesAll(User)), clock.GetUtcNow(), cancellation);

    /// <summary>A review as it is read: one that somebody changes meanwhile is read again.</summary>
    private static string KeyOf(Review review) => $"{review.Reference}/{review.Revision.ToString(CultureInfo.InvariantCulture)}";

    private static ReviewMark? TurnOf(string? key) =>
        key?.Split('/') is [var reference, var typed] && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? new(reference, revision)
            : null;
}
