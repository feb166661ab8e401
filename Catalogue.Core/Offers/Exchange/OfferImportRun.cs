using Catalogue.Core.Data;
using Catalogue.Core.Files;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Offers.Exchange;

/// <summary>One import under way: what the lines so far became, and what they took.</summary>
internal sealed class OfferImportRun(
    RegistryContext registry, OfferService offers, OfferImportOptions options, ActionContext context, int lastNumber)
{
    private readonly DateOnly _today = ParisCalendar.DayOf(context.Instant);
    private readonly Dictionary<string, int> _lineOfReference = [];
    private readonly HashSet<(OfferKind Kind, string Slug)> _slugs = [];
    private int _lastNumber = lastNumber;

    public OfferImportReport Report { get; } = new();

    /// <summary>All or nothing: after the first bad line, the others are only read.</summary>
    public bool MayWrite => !options.DryRun && (options.KeepGoing || Report.Refused == 0);

    public bool HasChanges => Report.Begun + Report.Versions > 0;

    /// <summary>Nothing more is read: the file has too many lines.</summary>
    public bool IsOver { get; private set; }

    public async Task TakeAsync(IReadOnlyList<BoundedLine> batch, CancellationToken cancellation)
    {
        var read = batch.Select(line => (line.Number, Read: Read(line))).ToList();
        var destinations = await OfferDestinations.ReadAsync(registry, [.. read.Select(line => line.Read.Line).OfType<OfferLine>()], cancellation);
        foreach (var (number, (line, faults)) in read)
        {
            if (Report.Lines == OfferImport.MostLines)
            {
                Report.Refuse(number, [new TooManyLines(OfferImport.MostLines).Sentence]);
                IsOver = true;
                return;
            }

            Report.Lines++;
            var reasons = line is null ? faults : await TakeAsync(number, line, destinations, cancellation);
            if (reasons.Count > 0) Report.Refuse(number, reasons);
        }
    }

    private static (OfferLine? Line, IReadOnlyList<string> Faults) Read(BoundedLine line)
    {
        if (line.Bytes is null) return (null, [new LineTooLong(OfferImport.LongestLine).Sentence]);
        // Some editors begin a file with a mark that says it is UTF-8.
        var hasMark = line.Number == 1 && line.Bytes is [0xEF, 0xBB, 0xBF, ..];
        return OfferLineReader.Read(hasMark ? line.Bytes.AsMemory(3) : line.Bytes);
    }

    /// <returns>Everything that is wrong with the line; none when it was taken.</returns>
    private async Task<IReadOnlyList<string>> TakeAsync(
        int number, OfferLine line, OfferDestinations destinations, CancellationToken cancellation)
    {
        if (line.Reference is { } reference && !_lineOfReference.TryAdd(reference, number))
            return [new SaidTwice(reference, _lineOfReference[reference]).Sentence];
        var (place, why) = destinations.Find(line);
        if (place is null) return [.. why.Select(refusal => refusal.Sentence)];
        if (place.Published?.SaysTheSameAs(line.Content) == true)
        {
            Report.Unchanged++;
            return [];
        }

        var reasons = await FaultsAsync(line, place, destinations, cancellation);
        if (reasons.Count > 0) return reasons;
        // Said of a dry run too: what a line takes, those below it cannot.
        var begun = place.Offer is null ? await BeginAsync(number, line, place, cancellation) : null;
        if (begun is null) Report.Versions++;
        else Report.Begun++;
        if (MayWrite) await WriteAsync(line.Content, place, begun, cancellation);
        return [];
    }

    private async Task<IReadOnlyList<string>> FaultsAsync(
        OfferLine line, OfferDestination place, OfferDestinations destinations, CancellationToken cancellation)
    {
        List<string> faults = [];
        if (place.Offer is { } offer && OfferLifecycle.Table.Next(offer.Status, OfferAction.Publish) is null)
            faults.Add(new OfferIsWithdrawn(offer.Reference).Sentence);
        if (place.Offer is null && line.Slug is not null && await SlugFaultAsync(place.Specification.Kind, line.Slug, cancellation) is { } fault)
            faults.Add(fault.Sentence);
        if (place.Specification.VersionOn(_today) is { } version) faults.AddRange(AnswerForm.Faults(version.Content, line.Content.Answers));
        foreach (var part in line.Content.Parts)
            if (destinations.VersionOn(part.Specification, _today) is { } asked)
                faults.AddRange(AnswerForm.Faults(asked.Content, part.Answers).Select(fault => $"{part.Label}, {fault}"));

        var admitted = await offers.AdmitAsync(line.Content, place.Footing, context.Instant, cancellation);
        if (admitted.Refusal is SpecificationNotSatisfied { Findings: var findings }) faults.AddRange(findings.Select(finding => finding.Sentence));
        else if (admitted.Refusal is { } refusal) faults.Add(refusal.Sentence);
        return faults;
    }

    private async Task<Refusal?> SlugFaultAsync(OfferKind kind, string slug, CancellationToken cancellation)
    {
        if (slug.Length is 0 or > OfferSlugs.Longest || Slug.Of(slug) != slug) return new MalformedSlug(slug);
        return await IsFreeAsync(kind, slug, cancellation) && _slugs.Add((kind, slug)) ? null : new SlugTaken(slug);
    }

    private async Task<NewOffer> BeginAsync(int number, OfferLine line, OfferDestination place, CancellationToken cancellation)
    {
        var reference = line.Reference ?? NextReference(number);
        return new NewOffer
        {
            Reference = reference,
            Slug = line.Slug ?? await FreeSlugAsync(line.Content.Title, reference, place, cancellation),
            Specification = place.Specification,
            PartnerId = place.Partner.Id,
            OutletId = place.Outlet.Id,
            RightId = place.Right.Id,
            Content = line.Content,
        };
    }

    private async Task WriteAsync(OfferContent content, OfferDestination place, NewOffer? begun, CancellationToken cancellation)
    {
        var act = context with { OnBehalfOf = place.Partner.Id.ToString() };
        var offer = begun is null ? place.Offer! : offers.Write(begun, act);
        offer.Rewrite(content);
        var published = await offers.PublishAsync(offer, act, cancellation);
        if (!published.Succeeded) throw new InvalidOperationException($"{offer.Reference} was admitted, then refused: {published.Refusal.Sentence}");
    }

    /// <summary>The next reference that neither the registry nor a line above has; a line below that gives it is refused.</summary>
    private string NextReference(int number)
    {
        string reference;
        do reference = OfferReferences.Of(++_lastNumber);
        while (!_lineOfReference.TryAdd(reference, number));
        return reference;
    }

    private async Task<string> FreeSlugAsync(string title, string reference, OfferDestination place, CancellationToken cancellation)
    {
        var kind = place.Specification.Kind;
        var offer = new AddressedOffer(reference, kind, title, place.Outlet.Details.Commune);
        var slug = await OfferSlugs.FindFreeAsync(registry, offer, slug => _slugs.Contains((kind, slug)), cancellation);
        _slugs.Add((kind, slug));
        return slug;
    }

    private async Task<bool> IsFreeAsync(OfferKind kind, string slug, CancellationToken cancellation) =>
        !_slugs.Contains((kind, slug)) && !await registry.Offers.AnyAsync(offer => offer.Kind == kind && offer.Slug == slug, cancellation);
}
