/** Who may do what on a shop's day with many orders; a part of `whoMay`. */
export const whoMayShip: Readonly<Record<string, string>> = {
  confirmOrders: 'os',
  earliestDelivery: 'oasm',
  leadTime: 'oasm',
  orderMarks: 'os',
  previewParcelFile: 'os',
  setLeadTime: 'os',
  setShopCarrier: 'os',
  shipOrders: 'os',
  shopCarriers: 'os',
  takeBackShipment: 'os',
};
