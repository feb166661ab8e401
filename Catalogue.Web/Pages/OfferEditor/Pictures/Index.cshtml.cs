using System.Globalization;
using Catalogue.Core.Accounts;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Input;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Infrastructure.Uploads;
using Catalogue.Web.Pages.Space;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferEditor.Pictures;

/// <summary>The pictures of an offer: added with what they show, described, put in order, removed.</summary>
[OwnCompany(Permission.EditOffers)]
[TakesFiles]
internal sealed class IndexModel(OfferEditing editing, UploadReader uploads, OfferPictures pictures) : SectionPage(editing)
{
    public override DraftSection Section => DraftSections.Pictures;

    public IReadOnlyList<OfferPicture> Pictures => Offer.Draft.Pictures ?? [];

    public bool IsFull => Pictures.Count >= OfferPictures.Most;

    [BindProperty(Name = PictureFields.File)]
    public IFormFile? Sent { get; set; }

    /// <summary>What the picture shows: the one that is sent, or the one of <see cref="Rank"/>.</summary>
    [BindProperty(Name = PictureFields.Alternative)]
    public string? Alternative { get; set; }

    /// <summary>Which picture a form is about, from 1.</summary>
    [BindProperty(Name = PictureFields.Rank)]
    public string? Rank { get; set; }

    [BindProperty(Name = PictureFields.Towards)]
    public string? Towards { get; set; }

    /// <summary>Where the picture stands that a form is about, from 0; null for none.</summary>
    public int? At => int.TryParse(Rank, NumberStyles.None, CultureInfo.InvariantCulture, out var rank) && rank >= 1 && rank <= Pictures.Count
        ? rank - 1
        : null;

    /// <summary>What describes a picture in its field: what was typed where that was refused.</summary>
    public string AlternativeOf(int at) => at == At && IsRefused ? Alternative ?? "" : Pictures[at].Alternative;

    /// <summary>What the forms about a picture send besides what is typed.</summary>
    public IEnumerable<(string Name, string Value)> KeptFor(int at) =>
        [(EditorLinks.Mark, Mark ?? ""), (PictureFields.Rank, (at + 1).ToString(CultureInfo.InvariantCulture))];

    public string LinkTo(string handler) => $"{SectionLink(Section.Key)}?handler={handler}";

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellation)
    {
        var alternative = ReadAlternative(PictureFields.Alternative);
        if (IsFull) Stopped = $"Une offre a {OfferPictures.Most} images au plus : retirez-en une pour en ajouter une autre.";
        var read = await uploads.ReadPictureAsync(Sent, cancellation);
        if (!read.Succeeded) Refuse(PictureFields.File, read.Refusal.Sentence);
        if (IsRefused) return Page();
        var added = await pictures.AddAsync(
            Offer.Reference, read.Value, alternative, HttpContext.Acting(Processes.Offers, Partner.Id), cancellation);
        if (added.Succeeded) return Done(SectionLink(Section.Key), "L’image est ajoutée.");
        Stopped = added.Refusal.Sentence;
        return Page();
    }

    public async Task<IActionResult> OnPostDescribeAsync(CancellationToken cancellation)
    {
        if (At is not { } at) return BackToAll();
        var alternative = ReadAlternative(PictureFields.AlternativeOf(at));
        return IsRefused ? Page() : await SaveAsync(content => Change(content, at, all => all.Put(at, all[at] with { Alternative = alternative })), cancellation);
    }

    public async Task<IActionResult> OnPostMoveAsync(CancellationToken cancellation)
    {
        if (At is not { } at) return BackToAll();
        var other = Towards == PictureFields.Up ? at - 1 : at + 1;
        return await PressAsync(content => Change(content, at, all => other >= 0 && other < all.Count ? all.Swap(at, other) : all), cancellation);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation) =>
        At is { } at ? await PressAsync(content => Change(content, at, all => all.Without(at)), cancellation) : BackToAll();

    protected override IEnumerable<SaidLine> Say(OfferContent content) =>
        (content.Pictures ?? []).Select((picture, at) => new SaidLine($"Image {at + 1}", picture.Alternative));

    protected override void Fill(OfferContent content)
    {
    }

    private string ReadAlternative(string field)
    {
        var alternative = TypedText.Line(Alternative);
        if (alternative.Length == 0) Refuse(field, "Dites ce que l’image montre : c’est ce qu’entend une personne qui ne la voit pas.");
        if (alternative.Length > OfferPictures.LongestAlternative) Refuse(field, $"Raccourcissez ce texte : {OfferPictures.LongestAlternative} caractères au plus.");
        return alternative;
    }

    /// <summary>The pictures as they become; as they are where a colleague removed the one in question meanwhile.</summary>
    private static OfferContent Change(OfferContent content, int at, Func<IReadOnlyList<OfferPicture>, IReadOnlyList<OfferPicture>> change)
    {
        if (content.Pictures is not { } all || at >= all.Count) return content;
        var changed = change(all);
        return content with { Pictures = changed.Count == 0 ? null : changed };
    }

    private LocalRedirectResult BackToAll() => LocalRedirect(SectionLink(Section.Key));
}
