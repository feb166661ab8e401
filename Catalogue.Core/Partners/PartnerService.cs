using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;

namespace Catalogue.Core.Partners;

/// <summary>What is done to partners, with its journal.</summary>
public sealed class PartnerService(RegistryContext registry, RegistryWriter writer)
{
    /// <inheritdoc cref="Partner.Declare"/>
    public Partner Declare(PartnerDeclaration declaration, ActionContext context)
    {
        var partner = Partner.Declare(declaration, context.Instant);
        registry.Partners.Add(partner);
        writer.Record(context, new PartnerDeclared(partner.Id, partner.Number.Text));
        return partner;
    }

    /// <inheritdoc cref="Partner.Validate"/>
    public Result Validate(Partner partner, ActionContext context) =>
        Change(partner.Validate(context.Instant), new PartnerValidated(partner.Id), context);

    /// <inheritdoc cref="Partner.Accept"/>
    /// <remarks>The caller refreshes the standing of the partner's offers.</remarks>
    public void AcceptDocument(Partner partner, string criterion, DateOnly validUntil, ActionContext context)
    {
        if (partner.Sheet.GetValueOrDefault(criterion)?.ValidUntil == validUntil) return;
        partner.Accept(criterion, validUntil);
        writer.Record(context, new DocumentAccepted(partner.Id, criterion, validUntil));
    }

    /// <summary>The company says something else of itself (A5). What says the same changes nothing.</summary>
    /// <returns>Whether that changes anything.</returns>
    public bool Describe(Partner partner, CompanySheet company, ActionContext context)
    {
        if (JsonText.Store(partner.Company) == JsonText.Store(company)) return false;
        partner.Describe(company);
        writer.Record(context, new PartnerDescribed(partner.Id));
        return true;
    }

    /// <summary>The company works from one more place.</summary>
    public Outlet AddOutlet(Partner partner, OutletDetails details, ActionContext context)
    {
        var outlet = partner.AddOutlet(Guid.CreateVersion7(context.Instant), details);
        registry.Outlets.Add(outlet);
        writer.Record(context, new OutletAdded(partner.Id, outlet.Id));
        return outlet;
    }

    /// <summary>A place is elsewhere, or serves elsewhere.</summary>
    /// <returns>Whether that changes anything.</returns>
    public bool ChangeOutlet(Outlet outlet, OutletDetails details, ActionContext context)
    {
        if (JsonText.Store(outlet.Details) == JsonText.Store(details)) return false;
        outlet.Describe(details);
        writer.Record(context, new OutletChanged(outlet.PartnerId, outlet.Id));
        return true;
    }

    /// <summary>The company no longer works from a place; the caller sees to it that no offer stands on it.</summary>
    public void RemoveOutlet(Partner partner, Outlet outlet, ActionContext context)
    {
        partner.RemoveOutlet(outlet);
        registry.Outlets.Remove(outlet);
        writer.Record(context, new OutletRemoved(partner.Id, outlet.Id));
    }

    /// <summary>The companies that the company works with (A14, A23).</summary>
    public void WorkWith(Partner partner, IReadOnlyList<KnownContributor> contributors, ActionContext context)
    {
        if (partner.Contributors.SequenceEqual(contributors)) return;
        partner.WorkWith(contributors);
        writer.Record(context, new ContributorsChanged(partner.Id, contributors.Count));
    }

    /// <summary>The company answers otherwise to the sections of specifications that belong to it (A23).</summary>
    /// <returns>Whether that changes anything. The caller checks the offers that depend on it.</returns>
    public bool Answer(Partner partner, IReadOnlyDictionary<string, Answer> sheet, ActionContext context)
    {
        var changed = sheet.Keys.Union(partner.Sheet.Keys)
            .Where(key => JsonText.Store(partner.Sheet.GetValueOrDefault(key)) != JsonText.Store(sheet.GetValueOrDefault(key)))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (changed.Count == 0) return false;
        partner.Answer(sheet);
        writer.Record(context, new PartnerAnswered(partner.Id, changed));
        return true;
    }

    /// <inheritdoc cref="Partner.Leave"/>
    /// <remarks>The caller ends its rights and refreshes the standing of its offers.</remarks>
    public Result Leave(Partner partner, ActionContext context) =>
        Change(partner.Leave(context.Instant), new PartnerLeft(partner.Id), context);

    /// <inheritdoc cref="Partner.Return"/>
    public Result Return(Partner partner, ActionContext context) =>
        Change(partner.Return(context.Instant), new PartnerReturned(partner.Id), context);

    /// <summary>The partner leaves because another takes its place (« Standing »).</summary>
    /// <param name="partner">Who is taken over.</param>
    /// <param name="successorId">Who takes over.</param>
    /// <param name="context">Who decides.</param>
    /// <inheritdoc cref="Leave" path="/remarks"/>
    public Result LeaveTo(Partner partner, Guid successorId, ActionContext context) =>
        Change(partner.Leave(context.Instant, successorId), new PartnerMerged(partner.Id, successorId), context);

    /// <inheritdoc cref="Partner.Renumber"/>
    public bool Renumber(Partner partner, CompanyNumber number, ActionContext context)
    {
        var before = partner.Number;
        if (!partner.Renumber(number)) return false;
        writer.Record(context, new PartnerRenumbered(partner.Id, before.Text, number.Text));
        return true;
    }

    /// <inheritdoc cref="Partner.Rename"/>
    public bool Rename(Partner partner, string name, ActionContext context)
    {
        if (!partner.Rename(name)) return false;
        writer.Record(context, new PartnerRenamed(partner.Id));
        return true;
    }

    private Result Change(Result changed, Journal.JournalEvent what, ActionContext context)
    {
        if (changed.Succeeded) writer.Record(context, what);
        return changed;
    }
}
